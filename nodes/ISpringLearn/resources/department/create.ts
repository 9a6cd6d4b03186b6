import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';
import { departmentPaths, rootDepartments } from '../../../../src/ispring/organisation/department-tree';
import { createDepartment, type Department } from '../../../../src/ispring/organisation/departments';
import { departmentsUnder } from '../../../../src/people/plan/organisation';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { unknownId } from '../../../shared/items/known-ids';
import type { Parameters } from '../../../shared/items/Parameters';
import { optional } from '../../../shared/locator';
import type { ISpringRun } from '../../shared/ISpringRun';
import { codeProperty, nameProperty, parentDepartmentProperty, toItem } from './properties';

const additionalFieldsProperty: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [codeProperty],
};

export const description = updateDisplayOptions(
	{ show: { resource: ['department'], operation: ['create'] } },
	[
		{ ...nameProperty, required: true },
		optional(parentDepartmentProperty, {
			description: "The department to put it under. Leave empty for the account's root.",
			whenEmpty: 'Root of the account',
		}),
		additionalFieldsProperty,
	],
);

export async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const name = parameters.requiredText(nameProperty);
	const parentId = parameters.iSpringId(parentDepartmentProperty);
	const code = parameters.within(additionalFieldsProperty).text(codeProperty);

	const departments = await shared.departments.get();
	const parent = parentOf(departments, parentId, parameters);
	const [existing] = departmentsUnder(departments, parent.id)(name);
	if (existing) {
		const where = departmentPaths(departments)(parent);
		parameters.refuse(
			nameProperty,
			`"${where}" has a department "${existing.name}" already, with the ID ${existing.id}.`,
			'Use that one, or give another name.',
		);
	}
	const id = await createDepartment(shared.transport, name, parent.id, code);
	shared.departments.forget();
	const made = { id, name, parentId: parent.id, ...(code ? { code } : {}) };
	return [toItem(made, departments)];
}

function parentOf(departments: readonly Department[], id: string, parameters: Parameters): Department {
	if (id !== '') {
		const parent = departments.find((one) => one.id.toLowerCase() === id);
		if (parent) return parent;
		throw unknownId(parentDepartmentProperty, 'iSpring Learn', id);
	}
	const [top, second] = rootDepartments(departments);
	if (top && !second) return top;
	return parameters.refuse(
		parentDepartmentProperty,
		top
			? 'it is empty, and the API key sees several topmost departments.'
			: 'it is empty, and the API key sees no department.',
		top ? 'Choose the one to put it under.' : "Check the rights of the API key's owner.",
	);
}
