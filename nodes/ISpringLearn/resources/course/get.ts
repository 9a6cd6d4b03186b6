import { updateDisplayOptions } from 'n8n-workflow';
import { readContentItem } from '../../../../src/ispring/learning/content';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming } from '../../../shared/items/known-ids';
import type { ISpringRun } from '../../shared/ISpringRun';
import { courseLocator } from '../../shared/locators';
import { unknownOf } from '../../shared/unknown-ids';
import { toItem } from './to-item';

export const description = updateDisplayOptions({ show: { resource: ['course'], operation: ['get'] } }, [
	courseLocator,
]);

export async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const id = parameters.requiredISpringId(courseLocator);
	const item = await naming(
		readContentItem(shared.transport, id),
		async (refusal) => await unknownOf(shared, refusal, [{ property: courseLocator, kind: 'course', id }]),
	);
	return [toItem(item)];
}
