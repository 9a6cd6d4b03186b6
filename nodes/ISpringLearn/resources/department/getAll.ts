import type { INodeProperties } from 'n8n-workflow';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { unknownId } from '../../../shared/items/unknown-ids';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { codeProperty, parentDepartmentProperty, toItem } from './properties';

const filtersProperty: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{ ...codeProperty, description: 'Only departments with exactly this code' },
		{
			...parentDepartmentProperty,
			description: 'Only departments directly under this one, not those further below',
		},
	],
};

export const getAll: ISpringOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many departments',
	description: 'Retrieve a list of departments with their paths',
	properties: [returnAll, limit, filtersProperty],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const filters = parameters.within(filtersProperty);
	const parentId = filters.iSpringId(parentDepartmentProperty);
	const code = filters.text(codeProperty);

	const departments = await shared.departments.get();
	if (parentId !== '' && !departments.some(({ id }) => id.toLowerCase() === parentId)) {
		throw unknownId(parentDepartmentProperty, 'iSpring Learn', parentId);
	}
	return departments
		.filter((one) => parentId === '' || one.parentId?.toLowerCase() === parentId)
		.filter((one) => code === '' || one.code?.trim() === code)
		.slice(0, count)
		.map((one) => toItem(one, departments));
}
