import type { INodeProperties } from 'n8n-workflow';
import { EMPLOYEE_FIELDS } from '../../../../src/bamboohr/employees/employee-fields';
import type { Parameters } from '../../../shared/items/Parameters';

export const fieldsProperty: INodeProperties = {
	displayName: 'Additional Field Names or IDs',
	name: 'fields',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getBambooHrFields' },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	hint: 'BambooHR fields to return in addition to the usual ones, including custom fields. Each is returned under the name or number that you select here.',
};

/** BambooHR accepts 400 fields per request (docs/apis/bamboohr.md#one-employee), including the usual ones. */
const MAX_FIELDS = 400 - 20;

/** The fields that every item has, so they need not be requested. */
const USUAL = [
	'id',
	'employeeId',
	'status',
	...Object.keys(EMPLOYEE_FIELDS).filter((name) => name !== 'supervisorId'),
];

export interface SelectedFields {
	/** All selected names. */
	names: string[];
	/** The selected names that have to be requested in addition to the usual fields. */
	extra: string[];
}

/** @throws ParameterError if there are more fields than BambooHR returns at once */
export function readFields(parameters: Parameters): SelectedFields {
	const names = parameters.texts(fieldsProperty);
	if (names.length > MAX_FIELDS) {
		const what = `${names.length} fields are too many. BambooHR returns up to ${MAX_FIELDS} at once.`;
		parameters.refuse(fieldsProperty, what, 'Select fewer fields.');
	}
	return { names, extra: names.filter((name) => !USUAL.includes(name)) };
}
