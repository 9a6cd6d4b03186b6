import type { EmployeeRecord, Text } from '../../../../src/bamboohr/employees/Employee';
import { bambooHrName, type EmployeeField } from '../../../../src/bamboohr/employees/employee-fields';
import type { SelectedFields } from './fields';

/** The fields of a simplified item, in addition to the ID. */
const SIMPLE: Array<EmployeeField | 'status'> = [
	'employeeNumber',
	'firstName',
	'lastName',
	'status',
	'workEmail',
	'jobTitle',
	'department',
	'supervisorId',
	'hireDate',
];

export interface ItemOptions {
	fields: SelectedFields;
	isSimple: boolean;
}

export interface EmployeeItem {
	json: Record<string, string | null>;
	/** Fields that the API key cannot see for this employee, by their BambooHR names. */
	hidden: string[];
}

interface Value {
	name: string;
	bambooHrName: string;
	text: Text;
}

/** The output for an employee. Fields that are empty or hidden from the API key are null. */
export function toItem(employee: EmployeeRecord, { fields, isSimple }: ItemOptions): EmployeeItem {
	const { id, extra, ...known } = employee;
	const own: Record<string, Text> = { employeeId: id, id, ...known };
	const ownValue = (name: string): Value => ({
		name,
		bambooHrName: bambooHrName(name),
		text: own[name],
	});
	const usual = ['employeeId', ...(isSimple ? SIMPLE : Object.keys(known))].map(ownValue);
	const selected = fields.names.map(
		(name): Value =>
			fields.extra.includes(name)
				? { name: itemName(name), bambooHrName: name, text: extra[name] }
				: ownValue(name),
	);
	const all = [...usual, ...selected];
	return {
		json: Object.fromEntries(all.map(({ name, text }) => [name, text ?? null])),
		hidden: all.filter(({ text }) => text === undefined).map((value) => value.bambooHrName),
	};
}

/** In BambooHR, `supervisorId` is the employee number of the supervisor. In our items it is the supervisor's ID. */
function itemName(field: string): string {
	return field === 'supervisorId' ? 'supervisorEmployeeNumber' : field;
}
