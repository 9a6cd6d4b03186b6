import { readContentItem } from '../../../../src/ispring/learning/content';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { courseLocator } from '../../shared/locators';
import { checkingIds } from '../../shared/unknown-ids';
import { toItem } from './to-item';

export const get: ISpringOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get course',
	description: 'Retrieve a course or another content item by its ID',
	properties: [courseLocator],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const id = parameters.requiredISpringId(courseLocator);
	const item = await checkingIds(
		shared,
		[{ property: courseLocator, kind: 'course', id }],
		readContentItem(shared.transport, id),
	);
	return [toItem(item)];
}
