import { updateDepartment, type DepartmentChanges } from '../../../../src/ispring/organization/departments';
import { isSameId } from '../../../../src/ispring/same-id';
import { updateFieldsCollection } from '../../../shared/collections';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { Parameters } from '../../../shared/items/Parameters';
import { unknownId } from '../../../shared/items/unknown-ids';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { departmentLocator } from '../../shared/locators';
import { checkingIds } from '../../shared/unknown-ids';
import { codeProperty, nameProperty, parentDepartmentProperty, toItem } from './properties';

const updateFieldsProperty = updateFieldsCollection([
	{ ...codeProperty, description: 'Your own code for the department. Leave empty to remove it.' },
	nameProperty,
	{
		...parentDepartmentProperty,
		description: 'The department to move this one to, together with everything below it',
	},
]);

export const update: ISpringOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update department',
	description: 'Rename a department, change its code, or move it under another department',
	properties: [departmentLocator, updateFieldsProperty],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const id = parameters.requiredISpringId(departmentLocator);
	const changes = readChanges(parameters.within(updateFieldsProperty));
	if (Object.keys(changes).length === 0) {
		parameters.refuse(updateFieldsProperty, 'there is nothing to change.', 'Add at least one field.');
	}

	await checkingIds(
		shared,
		[
			{ property: departmentLocator, kind: 'department', id },
			{ property: parentDepartmentProperty, kind: 'department', id: changes.parentDepartmentId ?? '' },
		],
		updateDepartment(shared.transport, id, changes),
	);
	shared.departments.forget();
	const departments = await shared.departments.get();
	const updated = departments.find((department) => isSameId(department.id, id));
	if (updated === undefined) throw unknownId(departmentLocator, 'iSpring Learn', id);
	return [toItem(updated, departments)];
}

/**
 * The fields that were added to the collection. A name and a parent department can be changed, but not removed. An empty
 * text removes the code, an expression without a value does not.
 */
function readChanges(fields: Parameters): DepartmentChanges {
	const hasCode = fields.has(codeProperty) && fields.raw(codeProperty) !== null;
	return {
		...(hasCode ? { code: fields.text(codeProperty) } : {}),
		...(fields.has(nameProperty) ? { name: fields.requiredText(nameProperty) } : {}),
		...(fields.has(parentDepartmentProperty)
			? { parentDepartmentId: fields.requiredISpringId(parentDepartmentProperty) }
			: {}),
	};
}
