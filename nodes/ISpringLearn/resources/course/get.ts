import { readContentItem } from '../../../../src/ispring/learning/content';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { courseLocator } from '../../shared/locators';
import { explainUnknownId } from '../../shared/unknown-ids';
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
	const item = await withExplanation(
		readContentItem(shared.transport, id),
		async (refusal) =>
			await explainUnknownId(shared, refusal, [{ property: courseLocator, kind: 'course', id }]),
	);
	return [toItem(item)];
}
