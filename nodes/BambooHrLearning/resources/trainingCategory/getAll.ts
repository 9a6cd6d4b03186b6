import { updateDisplayOptions } from 'n8n-workflow';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import type { BambooHrRun } from '../../shared/BambooHrRun';
import { toItem } from './properties';

export const description = updateDisplayOptions(
	{ show: { resource: ['trainingCategory'], operation: ['getAll'] } },
	[returnAll, limit],
);

export async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const categories = await shared.training.categories.get();
	return categories.slice(0, count).map((category) => ({ json: toItem(category) }));
}
