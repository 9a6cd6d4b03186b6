import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { EmployeeRecord } from '../../../src/bamboohr/employees/Employee';
import { readEmployees } from '../../../src/bamboohr/employees/read-employees';
import { transportTo } from '../transports';
import { choices } from './choices';

/* Searchable lists of BambooHR that several nodes offer; see `list-search.ts`. */

/** Includes employees who have left, because their training records and files remain. */
export async function searchEmployees(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const { employees, unreadable } = await readEmployees(transportTo(this, 'BambooHR'), []);
	const all = [...employees, ...unreadable.flatMap(({ record }) => record ?? [])];
	return choices(
		all.map((employee) => ({ name: nameOf(employee), value: employee.id })),
		filter,
	);
}

/** Two employees may have the same name. The text in parentheses tells them apart. */
function nameOf({ id, firstName, lastName, employeeNumber, workEmail }: EmployeeRecord): string {
	const name = [firstName, lastName].filter(Boolean).join(' ') || 'Employee';
	return `${name} (${employeeNumber || workEmail || `ID ${id}`})`;
}
