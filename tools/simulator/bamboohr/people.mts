import { isDeepStrictEqual } from 'node:util';
import { DateTime } from 'luxon';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { LIST_NAMES } from './state.mts';
import type { ListName, SimCustomField, SimEmployee } from './state.mts';

/** The simulator's time in BambooHR's format: `2026-05-29T14:22:45+00:00`. */
export function instant(sim: BambooHrSimulator): string {
	return DateTime.fromJSDate(sim.now(), { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm:ss+00:00");
}

/** The simulator's date, `yyyy-mm-dd`. */
export function today(sim: BambooHrSimulator): string {
	return DateTime.fromJSDate(sim.now(), { zone: 'utc' }).toFormat('yyyy-MM-dd');
}

/** Adds an employee, with plausible values for everything that is not given. */
export function addEmployee(sim: BambooHrSimulator, given: Partial<SimEmployee> = {}): SimEmployee {
	const { nextId } = sim.state;
	const id = given.id ?? String(nextId.employee);
	const at = given.lastChanged ?? instant(sim);
	const hireDate = given.hireDate ?? '2020-01-15';
	const employee: SimEmployee = {
		id,
		employeeNumber: `E${id}`,
		firstName: 'Sam',
		middleName: '',
		lastName: `Sample${id}`,
		preferredName: '',
		workEmail: `sam.sample${id}@example.com`,
		homeEmail: '',
		jobTitle: 'Clerk',
		department: 'Operations',
		division: '',
		location: 'Head Office',
		supervisorEId: '',
		status: 'Active',
		employmentHistoryStatus: given.status === 'Inactive' ? 'Terminated' : 'Full-Time',
		hireDate,
		originalHireDate: hireDate,
		terminationDate: '',
		mobilePhone: '',
		workPhone: '',
		workPhoneExtension: '',
		homePhone: '',
		city: '',
		state: '',
		country: '',
		hiddenFromDirectory: false,
		custom: {},
		future: {},
		created: at,
		...given,
		lastChanged: at,
	};
	if (Number(id) >= nextId.employee) nextId.employee = Number(id) + 1;
	sim.state.employees.set(id, employee);
	listValues(sim, employee);
	return employee;
}

/**
 * Changes an employee as an HR person would, which also updates `lastChanged`.
 *
 * @returns whether anything has changed
 * @throws when there is no such employee
 */
export function changeEmployee(sim: BambooHrSimulator, id: string, patch: Partial<SimEmployee>): boolean {
	const employee = sim.state.employees.get(id);
	if (!employee) throw new Error(`There is no employee ${id}`);
	if (isDeepStrictEqual({ ...employee, ...patch }, employee)) return false;
	Object.assign(employee, patch, { lastChanged: patch.lastChanged ?? instant(sim) });
	listValues(sim, employee);
	return true;
}

/** Deletes the record of an employee. Leavers keep their record: change their status instead. */
export function removeEmployee(sim: BambooHrSimulator, id: string): void {
	if (sim.state.employees.delete(id)) sim.state.deleted.push({ id, lastChanged: instant(sim) });
}

/** Adds a custom field, whose values are in `employee.custom`. */
export function addCustomField(
	sim: BambooHrSimulator,
	given: Partial<SimCustomField> & { alias: string },
): SimCustomField {
	const field = { id: sim.state.nextId.customField++, label: given.alias, type: 'text', ...given };
	sim.state.customFields.push(field);
	return field;
}

/** The id of a value in one of the company's lists, '' when the list does not have it. */
export function optionId(sim: BambooHrSimulator, list: ListName, name: string): string {
	return sim.state.lists[list].find((option) => option.name === name)?.id ?? '';
}

/** Adds a value to one of the company's lists, unless the list has it, and returns its id. */
export function addListOption(sim: BambooHrSimulator, list: ListName, name: string): string {
	const existing = optionId(sim, list, name);
	if (existing !== '') return existing;
	const id = String(sim.state.nextId.option++);
	sim.state.lists[list].push({ id, name, archived: false });
	return id;
}

/** Renames a value of one of the company's lists, which keeps its id: everybody who has it has the new name at once. */
export function renameListOption(sim: BambooHrSimulator, list: ListName, id: string, name: string): void {
	const option = sim.state.lists[list].find((one) => one.id === id);
	if (!option) throw new Error(`The list has no value ${id}`);
	const former = option.name;
	option.name = name;
	for (const employee of sim.state.employees.values()) if (employee[list] === former) employee[list] = name;
}

function listValues(sim: BambooHrSimulator, employee: SimEmployee): void {
	for (const list of LIST_NAMES) if (employee[list] !== '') addListOption(sim, list, employee[list]);
}
