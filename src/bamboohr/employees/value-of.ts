import type { Employee, Text } from './Employee';
import { EMPLOYEE_FIELDS, type EmployeeField } from './employee-fields';

/** The value of any field that a setting names: one that is always read, or one that was read for the setting. */
export function valueOf(employee: Employee, field: string): Text {
	if (field === 'id') return employee.id;
	if (field === 'status') return employee.status;
	return isAlwaysRead(field) ? employee[field] : employee.extra[field];
}

/** Of the fields that settings name, those that have to be read in addition, each once. */
export function additionalFields(fields: readonly string[]): string[] {
	return [...new Set(fields)].filter((name) => name !== 'id' && name !== 'status' && !isAlwaysRead(name));
}

/** Whether a field has one value for each employee, in which a comma is part of the value. */
export function isSingleValued(field: string): boolean {
	return field === 'id' || field === 'status' || isAlwaysRead(field);
}

/**
 * A setting may name anything, even `constructor`, which every object inherits. Where it names `supervisorId`, it means
 * BambooHR's field of that name, which is the supervisor's employee number.
 */
function isAlwaysRead(name: string): name is Exclude<EmployeeField, 'supervisorId'> {
	return name !== 'supervisorId' && Object.hasOwn(EMPLOYEE_FIELDS, name);
}
