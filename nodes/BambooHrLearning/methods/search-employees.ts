import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { EmployeeRecord } from '../../../src/bamboohr/employees/Employee';
import { readEmployees } from '../../../src/bamboohr/employees/read-employees';
import { choices } from '../../shared/methods/choices';
import { transportTo } from '../../shared/transports';

/** Leavers too: their training and their files stay. */
export async function searchEmployees(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const { employees, unreadable } = await readEmployees(transportTo(this, 'BambooHR'), []);
	const known = [...employees, ...unreadable.flatMap(({ record }) => record ?? [])];
	return choices(
		known.map((employee) => ({ name: nameOf(employee), value: employee.id })),
		filter,
	);
}

/** Two people may have the same name; what stands in brackets tells them apart. */
function nameOf({ id, firstName, lastName, employeeNumber, workEmail }: EmployeeRecord): string {
	const name = [firstName, lastName].filter(Boolean).join(' ') || 'Employee';
	return `${name} (${employeeNumber || workEmail || `ID ${id}`})`;
}
