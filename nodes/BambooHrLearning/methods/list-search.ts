import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { EmployeeRecord } from '../../../src/bamboohr/employees/Employee';
import { readEmployees } from '../../../src/bamboohr/employees/read-employees';
import { readEmployeeFiles } from '../../../src/bamboohr/files/employee-files';
import { readFileCategories } from '../../../src/bamboohr/files/file-categories';
import { readTrainingCategories } from '../../../src/bamboohr/training/training-categories';
import { readTrainingTypes } from '../../../src/bamboohr/training/training-types';
import { choices } from '../../shared/methods/choices';
import { transportTo } from '../../shared/transports';
import { employeeLocator } from '../shared/locators';

/** Matches a selected employee, but not an expression. */
const selectedEmployeeShape = z.object({ value: z.coerce.string().regex(/^[1-9]\d*$/) });

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

/** The categories of the selected employee, or of the company if none is selected or the value is an expression. */
export async function searchFileCategories(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const transport = transportTo(this, 'BambooHR');
	const selected = selectedEmployeeShape.safeParse(this.getCurrentNodeParameter(employeeLocator.name));
	const ofEmployee = selected.success ? await readEmployeeFiles(transport, selected.data.value) : [];
	const categories = ofEmployee.length > 0 ? ofEmployee : await readFileCategories(transport);
	return choices(
		categories.map(({ id, name }) => ({ name, value: id })),
		filter,
	);
}

export async function searchTrainingCategories(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const categories = await readTrainingCategories(transportTo(this, 'BambooHR'));
	return choices(
		categories.map(({ id, name }) => ({ name, value: id })),
		filter,
	);
}

export async function searchTrainingTypes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const types = await readTrainingTypes(transportTo(this, 'BambooHR'));
	return choices(
		types.map(({ id, name, category }) => ({
			name: category ? `${name} (${category.name})` : name,
			value: id,
		})),
		filter,
	);
}
