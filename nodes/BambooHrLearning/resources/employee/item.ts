import type { EmployeeRecord, Text } from '../../../../src/bamboohr/employees/Employee';
import { bambooHrName, type EmployeeField } from '../../../../src/bamboohr/employees/employee-fields';
import type { SelectedFields } from './fields';

/** What a simplified item has besides the id. */
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
	/** Fields of the item that the key may not see for this employee, as BambooHR names them. */
	hidden: string[];
}

interface Value {
	name: string;
	bambooHrName: string;
	text: Text;
}

/** An employee as an item. What is empty, or hidden from the key, is null. */
export function toItem(employee: EmployeeRecord, { fields, isSimple }: ItemOptions): EmployeeItem {
	const { id, extra, ...known } = employee;
	const own: Record<string, Text> = { employeeId: id, id, ...known };
	const ownValue = (name: string): Value => ({
		name,
		bambooHrName: bambooHrName(name),
		text: own[name],
	});
	const usual = ['employeeId', ...(isSimple ? SIMPLE : Object.keys(known))].map(ownValue);
	const chosen = fields.names.map(
		(name): Value =>
			fields.extra.includes(name)
				? { name: itemName(name), bambooHrName: name, text: extra[name] }
				: ownValue(name),
	);
	const all = [...usual, ...chosen];
	return {
		json: Object.fromEntries(all.map(({ name, text }) => [name, text ?? null])),
		hidden: all.filter(({ text }) => text === undefined).map((value) => value.bambooHrName),
	};
}

/** BambooHR's own `supervisorId` is the supervisor's employee number; in our items it is the supervisor's ID. */
function itemName(field: string): string {
	return field === 'supervisorId' ? 'supervisorEmployeeNumber' : field;
}
