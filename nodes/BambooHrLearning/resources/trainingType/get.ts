import { updateDisplayOptions } from 'n8n-workflow';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { unknownId } from '../../../shared/items/known-ids';
import { simple } from '../../../shared/items/paging';
import type { BambooHrRun } from '../../shared/BambooHrRun';
import { trainingTypeLocator } from '../../shared/locators';
import { toItem } from './to-item';

export const description = updateDisplayOptions(
	{ show: { resource: ['trainingType'], operation: ['get'] } },
	[trainingTypeLocator, simple],
);

/** BambooHR has no request for a single one (fact sheet 3.1). */
export async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const typeId = parameters.requiredBambooHrId(trainingTypeLocator);
	const isSimple = parameters.boolean(simple);
	const types = await shared.training.types.get();
	const type = types.find(({ id }) => id === typeId);
	if (!type) throw unknownId(trainingTypeLocator, 'BambooHR', typeId);
	return [{ json: isSimple ? toItem(type) : type.raw }];
}
