import { isSameId } from '../../../../src/ispring/same-id';
import { filtersCollection } from '../../../shared/collections';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import { unknownId } from '../../../shared/items/unknown-ids';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { codeProperty, parentDepartmentProperty, toItem } from './properties';

const filtersProperty = filtersCollection([
	{ ...codeProperty, description: 'Only return departments with exactly this code' },
	{
		...parentDepartmentProperty,
		description: 'Only return departments directly under this one, not those further below',
	},
]);

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
	if (parentId !== '' && !departments.some(({ id }) => isSameId(id, parentId))) {
		throw unknownId(parentDepartmentProperty, 'iSpring Learn', parentId);
	}
	return departments
		.filter((department) => parentId === '' || isSameId(department.parentId ?? '', parentId))
		.filter((department) => code === '' || department.code?.trim() === code)
		.slice(0, count)
		.map((department) => toItem(department, departments));
}
