import type { PageTable } from '../../pages/Page.mts';
import type { BambooHrSimulator } from '../BambooHrSimulator.mts';
import { shownStatus } from '../fields.mts';
import type { SimEmployee } from '../state.mts';
import { nameOf } from './name-of.mts';
import { EMPLOYEE_PATH, FILE_PATH } from './paths.mts';

/** The tables of each section, about the whole company. */

export function employees(sim: BambooHrSimulator): PageTable[] {
	const columns = [
		...['Name', 'ID', 'Email', 'Job title', 'Department', 'Division', 'Supervisor'],
		...['Status', 'Dates'],
	];
	const rows = [...sim.state.employees.values()].map((person) => ({
		// The report of a sync links to this anchor.
		id: `employee-${person.id}`,
		href: EMPLOYEE_PATH + person.id,
		cells: [
			`${nameOf(sim, person.id)}${person.preferredName ? ` (${person.preferredName})` : ''}`,
			person.id,
			person.workEmail || person.homeEmail,
			person.jobTitle,
			person.department,
			person.division,
			nameOf(sim, person.supervisorEId),
			shownStatus(person, sim),
			datesOf(person),
		],
	}));
	return [{ title: 'Employees', columns, rows }];
}

export function departments({ state }: BambooHrSimulator): PageTable[] {
	const people = [...state.employees.values()];
	const rows = state.lists.department.map(({ id, name }) => ({
		id: `department-${id}`,
		cells: [name, String(people.filter(({ department }) => department === name).length)],
	}));
	return [{ title: 'Departments', columns: ['Department', 'Employees'], rows }];
}

export function trainingTypes({ state }: BambooHrSimulator): PageTable[] {
	const rows = [...state.trainingTypes.values()].map(({ id, name, categoryId, description, linkUrl }) => ({
		id: `type-${id}`,
		cells: [name, state.trainingCategories.get(categoryId)?.name ?? '', description, linkUrl],
	}));
	const columns = ['Name', 'Category', 'Description', 'Link'];
	return [{ title: 'Training types', note: 'The sync creates one for each course.', columns, rows }];
}

/** @param employeeId only that of one employee */
export function timeOff(sim: BambooHrSimulator, employeeId?: string): PageTable[] {
	const rows = [...sim.state.timeOff.values()].filter(of(employeeId)).map((one) => ({
		id: `time-off-${one.id}`,
		href: EMPLOYEE_PATH + one.employeeId,
		cells: [
			nameOf(sim, one.employeeId),
			sim.state.timeOffTypes.get(one.typeId)?.name ?? '',
			one.start,
			one.end,
			one.status,
		],
	}));
	return [{ title: 'Time off', columns: ['Employee', 'Type', 'First day', 'Last day', 'Status'], rows }];
}

/** @param employeeId only those of one employee */
export function trainingRecords(sim: BambooHrSimulator, employeeId?: string): PageTable[] {
	const rows = [...sim.state.trainingRecords.values()].filter(of(employeeId)).map((record) => ({
		id: `record-${record.id}`,
		href: EMPLOYEE_PATH + record.employeeId,
		cells: [
			nameOf(sim, record.employeeId),
			sim.state.trainingTypes.get(record.type)?.name ?? record.type,
			record.completed,
			record.notes,
			record.credits,
			record.hours,
		],
	}));
	const columns = ['Employee', 'Training', 'Completed', 'Notes', 'Credits', 'Hours'];
	return [
		{ title: 'Training records', note: 'The sync writes one for each completed course.', columns, rows },
	];
}

/** @param employeeId only those of one employee */
export function files(sim: BambooHrSimulator, employeeId?: string): PageTable[] {
	const rows = [...sim.state.files.values()].filter(of(employeeId)).map((file) => ({
		id: `file-${file.id}`,
		href: FILE_PATH + String(file.id),
		cells: [
			file.name,
			nameOf(sim, file.employeeId),
			sim.state.fileCategories.find(({ id }) => id === file.categoryId)?.name ?? '',
			String(file.content.length),
			file.shareWithEmployee,
		],
	}));
	const columns = ['File', 'Employee', 'Category', 'Bytes', 'Shared'];
	return [{ title: 'Files', note: 'The sync adds the certificates.', columns, rows }];
}

/** @param employeeId only the rows of one employee */
export function customTables(sim: BambooHrSimulator, employeeId?: string): PageTable[] {
	return [...sim.state.tables.values()].map(({ alias, columns, rows }) => ({
		title: `Table ${alias}`,
		columns: ['Employee', ...columns.map(({ name }) => name)],
		rows: rows.filter(of(employeeId)).map((row) => ({
			id: `${alias}-${row.id}`,
			href: EMPLOYEE_PATH + row.employeeId,
			cells: [nameOf(sim, row.employeeId), ...columns.map((column) => row.values[column.alias] ?? '')],
		})),
	}));
}

function of(employeeId: string | undefined) {
	return (one: { employeeId: string }) => employeeId === undefined || one.employeeId === employeeId;
}

function datesOf({ hireDate, terminationDate }: SimEmployee): string {
	return `from ${hireDate}${terminationDate ? ` to ${terminationDate}` : ''}`;
}
