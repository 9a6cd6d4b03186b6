import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';
import { flattenFiles } from '../../../../src/bamboohr/files/employee-files';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import type { BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator } from '../../shared/locators';
import { categoriesOf, chosenCategory, pickCategory } from './category';
import { categoryNameProperty, optionalCategoryLocator } from './properties';
import { toItem } from './to-item';

const filtersProperty: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [categoryNameProperty, optionalCategoryLocator],
};

export const description = updateDisplayOptions(
	{ show: { resource: ['employeeFile'], operation: ['getAll'] } },
	[employeeLocator, returnAll, limit, filtersProperty],
);

export async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const count = readLimit(parameters);
	const filters = parameters.within(filtersProperty);
	const wanted = chosenCategory(filters);

	const all = await categoriesOf(shared.transport, employeeId);
	const isFiltered = wanted.id !== '' || wanted.name !== '';
	const categories = isFiltered ? [pickCategory(filters, all, wanted)] : all;
	return flattenFiles(categories)
		.slice(0, count)
		.map((file) => ({ json: toItem(employeeId, file) }));
}
