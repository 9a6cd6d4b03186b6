import { departmentPaths } from '../../../../src/ispring/organization/department-tree';
import { createDepartment, type Department } from '../../../../src/ispring/organization/departments';
import { isSameId } from '../../../../src/ispring/same-id';
import { departmentsUnder } from '../../../../src/people/plan/organization';
import { additionalFieldsCollection } from '../../../shared/collections';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { unknownId } from '../../../shared/items/unknown-ids';
import type { Parameters } from '../../../shared/items/Parameters';
import { optional } from '../../../shared/locator';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { rootDepartment } from '../../shared/root-department';
import { codeProperty, nameProperty, parentDepartmentProperty, toItem } from './properties';

const additionalFieldsProperty = additionalFieldsCollection([codeProperty]);

export const create: ISpringOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create department',
	description: 'Create a department under another department',
	properties: [
		{ ...nameProperty, required: true },
		optional(parentDepartmentProperty, {
			description: 'The department to create the new one under. Leave empty for the root of the account.',
			whenEmpty: 'Root of the account',
		}),
		additionalFieldsProperty,
	],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const name = parameters.requiredText(nameProperty);
	const parentId = parameters.iSpringId(parentDepartmentProperty);
	const code = parameters.within(additionalFieldsProperty).text(codeProperty);

	const departments = await shared.departments.get();
	const parent = findParent(departments, parentId, parameters);
	const [existing] = departmentsUnder(departments, parent.id)(name);
	if (existing) {
		parameters.refuse(
			nameProperty,
			`"${departmentPaths(departments)(parent)}" already has a department "${existing.name}" with the ID ${existing.id}.`,
			'Use that one, or enter another name.',
		);
	}
	const id = await createDepartment(shared.transport, name, parent.id, code);
	shared.departments.forget();
	const department = { id, name, parentId: parent.id, ...(code ? { code } : {}) };
	return [toItem(department, departments)];
}

function findParent(departments: readonly Department[], id: string, parameters: Parameters): Department {
	if (id === '') return rootDepartment(departments, parameters, parentDepartmentProperty);
	const parent = departments.find((department) => isSameId(department.id, id));
	if (parent) return parent;
	throw unknownId(parentDepartmentProperty, 'iSpring Learn', id);
}
