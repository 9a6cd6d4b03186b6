import type { INodeProperties } from 'n8n-workflow';
import { updateDepartment, type DepartmentChanges } from '../../../../src/ispring/organisation/departments';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation, unknownId } from '../../../shared/items/unknown-ids';
import type { Parameters } from '../../../shared/items/Parameters';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { departmentLocator } from '../../shared/locators';
import { explainUnknownId, type ReferencedId } from '../../shared/unknown-ids';
import { codeProperty, nameProperty, parentDepartmentProperty, toItem } from './properties';

const updateFieldsProperty: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{
			...codeProperty,
			description: "The account's own key for the department. Leave empty to take it away.",
		},
		nameProperty,
		{
			...parentDepartmentProperty,
			description: 'The department to move it under, with everything below it',
		},
	],
};

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
		parameters.refuse(updateFieldsProperty, 'it names nothing to change.', 'Add at least one field.');
	}

	const given: ReferencedId[] = [
		{ property: departmentLocator, kind: 'department', id },
		{ property: parentDepartmentProperty, kind: 'department', id: changes.parentDepartmentId ?? '' },
	];
	await withExplanation(
		updateDepartment(shared.transport, id, changes),
		async (refusal) => await explainUnknownId(shared, refusal, given),
	);
	shared.departments.forget();
	const departments = await shared.departments.get();
	const saved = departments.find((one) => one.id.toLowerCase() === id);
	if (saved === undefined) throw unknownId(departmentLocator, 'iSpring Learn', id);
	return [toItem(saved, departments)];
}

/**
 * Only what was added to the collection. A name or a place can be changed, but not taken away; a code can, by an empty
 * text and not by an expression that found nothing.
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
