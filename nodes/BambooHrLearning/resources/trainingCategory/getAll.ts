import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { toItem } from './properties';

export const getAll: BambooHrOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many training categories',
	description: 'Retrieve a list of training categories',
	properties: [returnAll, limit],
	execute,
};

async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const categories = await shared.training.categories.get();
	return categories.slice(0, count).map((category) => ({ json: toItem(category) }));
}
