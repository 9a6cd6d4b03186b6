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
	hint: 'Fields of BambooHR to put out beyond the usual ones, also custom ones. Each comes under the name or number that it is chosen by.',
};

/** BambooHR takes 400 in one request (docs/apis/bamboohr.md#one-employee); the usual ones are among them. */
const MAX_FIELDS = 400 - 20;

/** Names under which an item has its own value anyway, so that BambooHR need not be asked again. */
const USUAL = [
	'id',
	'employeeId',
	'status',
	...Object.keys(EMPLOYEE_FIELDS).filter((name) => name !== 'supervisorId'),
];

export interface SelectedFields {
	/** As they were chosen. */
	names: string[];
	/** Those of them that every reading has anyway are not here. */
	extra: string[];
}

/** @throws ParameterError when there are more than BambooHR gives at once */
export function readFields(parameters: Parameters): SelectedFields {
	const names = parameters.texts(fieldsProperty);
	if (names.length > MAX_FIELDS) {
		const what = `${names.length} are too many; BambooHR gives up to ${MAX_FIELDS} at once.`;
		parameters.refuse(fieldsProperty, what, 'Choose fewer fields.');
	}
	return { names, extra: names.filter((name) => !USUAL.includes(name)) };
}
