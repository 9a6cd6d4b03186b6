import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { listCategories, optionsProperty, readListedThrough } from './properties';

export const getAll: BambooHrOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many file categories',
	description: 'Retrieve a list of categories of employee files',
	properties: [returnAll, limit, optionsProperty],
	execute,
};

async function execute({ parameters, shared, hint }: BambooHrRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const categories = await listCategories(shared, readListedThrough(parameters));
	if (categories.length === 0) {
		hint(
			"The API key cannot see any categories of employee files. If there are some, give the API key's user permission to view them, or select an employee in Options.",
		);
	}
	return categories.slice(0, count).map(({ id, name }) => ({ json: { fileCategoryId: id, name } }));
}
