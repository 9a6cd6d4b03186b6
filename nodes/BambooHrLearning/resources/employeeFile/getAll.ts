import { flattenFiles } from '../../../../src/bamboohr/files/employee-files';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator } from '../../shared/locators';
import { readCategories, readCategory, findCategory } from './category';
import { categoryNameProperty, optionalCategoryLocator } from './properties';
import { toItem } from './to-item';
import { filtersCollection } from '../../../shared/collections';

const filtersProperty = filtersCollection([categoryNameProperty, optionalCategoryLocator]);

export const getAll: BambooHrOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many employee files',
	description: "Retrieve a list of an employee's files with their categories, without the content",
	properties: [employeeLocator, returnAll, limit, filtersProperty],
	execute,
};

async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const count = readLimit(parameters);
	const filters = parameters.within(filtersProperty);
	const wanted = readCategory(filters);

	const all = await readCategories(shared.transport, employeeId);
	const isFiltered = wanted.id !== '' || wanted.name !== '';
	const categories = isFiltered ? [findCategory(filters, all, wanted)] : all;
	return flattenFiles(categories)
		.slice(0, count)
		.map((file) => ({ json: toItem(employeeId, file) }));
}
