import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { optionId, today } from './people.mts';
import type { ListName, SimEmployee } from './state.mts';

/** A field and its names, which differ between a single employee, the list and the dataset. */
export interface Field {
	/** The name in a single employee and in reports. */
	name?: string;
	list?: string;
	dataset?: string;
	/** Its number, where it is known. */
	id?: number | string;
	label: string;
	type: 'text' | 'email' | 'date' | 'list' | 'phone' | 'status' | 'employee' | 'timestamp' | 'bool';
	value(employee: SimEmployee, sim: BambooHrSimulator): string;
}

type PlainName = {
	[Key in keyof SimEmployee]: SimEmployee[Key] extends string ? Key : never;
}[keyof SimEmployee];

/** A field whose value is part of the record. */
function plain(name: PlainName, label: string, type: Field['type'], names: Partial<Field> = {}): Field {
	return { name, list: name, dataset: name, label, type, value: (employee) => employee[name], ...names };
}

/** A value of a company list: its text, and in the employee list its id as well. */
function listed(name: ListName, label: string, dataset: string, listStem: string, id?: number): Field[] {
	return [
		plain(name, label, 'list', { list: `${listStem}Name`, dataset, id }),
		{
			list: `${listStem}Id`,
			label: `${label} ID`,
			type: 'list',
			value: (employee, sim) => optionId(sim, name, employee[name]),
		},
	];
}

function supervisorOf(employee: SimEmployee, sim: BambooHrSimulator): SimEmployee | undefined {
	return sim.state.employees.get(employee.supervisorEId);
}

function fullName(employee: SimEmployee | undefined): string {
	return employee ? `${employee.preferredName || employee.firstName} ${employee.lastName}` : '';
}

export function shownStatus(employee: SimEmployee, sim: BambooHrSimulator): 'Active' | 'Inactive' {
	return sim.quirks.futureHiresInactive && employee.hireDate > today(sim) ? 'Inactive' : employee.status;
}

/** Names, numbers and meanings: docs/apis/bamboohr.md#employee-fields and docs/apis/bamboohr.md#employee-list. */
export const FIELDS: readonly Field[] = [
	{
		name: 'id',
		list: 'employeeId',
		dataset: 'eeid',
		label: 'EEID',
		type: 'text',
		value: (employee) => employee.id,
	},
	plain('employeeNumber', 'Employee #', 'text'),
	plain('firstName', 'First Name', 'text'),
	plain('middleName', 'Middle Name', 'text'),
	plain('lastName', 'Last Name', 'text'),
	plain('preferredName', 'Preferred Name', 'text'),
	{ name: 'displayName', list: 'displayName', label: 'Display Name', type: 'text', value: fullName },
	plain('workEmail', 'Work Email', 'email', { id: 15, dataset: 'email' }),
	plain('homeEmail', 'Home Email', 'email'),
	{
		name: 'bestEmail',
		list: 'bestEmail',
		label: 'Best Email',
		type: 'email',
		value: (employee) => employee.workEmail || employee.homeEmail,
	},
	...listed('jobTitle', 'Job Title', 'jobInformationJobTitle', 'jobTitle'),
	...listed('department', 'Department', 'jobInformationDepartment', 'department'),
	...listed('division', 'Division', 'jobInformationDivision', 'division'),
	...listed('location', 'Location', 'jobInformationLocation', 'location', 18),
	...listed('employmentHistoryStatus', 'Employment Status', 'employmentStatus', 'employmentStatus', 16),
	// A supervisor is "Last, First" in reports, and "First Last" in the employee list.
	{
		name: 'supervisor',
		dataset: 'supervisorName',
		id: 91,
		label: 'Reporting to',
		type: 'employee',
		value: (employee, sim) => {
			const supervisor = supervisorOf(employee, sim);
			return supervisor ? `${supervisor.lastName}, ${supervisor.preferredName || supervisor.firstName}` : '';
		},
	},
	{
		list: 'reportsToName',
		dataset: 'jobInformationReportsTo',
		label: 'Reports To',
		type: 'employee',
		value: (employee, sim) => fullName(supervisorOf(employee, sim)),
	},
	plain('supervisorEId', 'Supervisor EID', 'text', { list: 'reportsToId', dataset: 'supervisorEid' }),
	// The supervisor's employee number, despite the name.
	{
		name: 'supervisorId',
		dataset: 'supervisorId',
		label: 'Supervisor ID',
		type: 'text',
		value: (employee, sim) => supervisorOf(employee, sim)?.employeeNumber ?? '',
	},
	{
		name: 'supervisorEmail',
		dataset: 'supervisorEmail',
		label: 'Supervisor Email',
		type: 'email',
		value: (employee, sim) => supervisorOf(employee, sim)?.workEmail ?? '',
	},
	{
		name: 'status',
		list: 'status',
		dataset: 'status',
		id: 387,
		label: 'Status',
		type: 'status',
		value: shownStatus,
	},
	plain('hireDate', 'Hire Date', 'date'),
	plain('originalHireDate', 'Original Hire Date', 'date'),
	plain('terminationDate', 'Termination Date', 'date'),
	plain('mobilePhone', 'Mobile Phone', 'phone'),
	plain('workPhone', 'Work Phone', 'phone'),
	plain('workPhoneExtension', 'Work Extension', 'text', { dataset: 'workExtension' }),
	plain('homePhone', 'Home Phone', 'phone'),
	plain('city', 'City', 'text'),
	plain('state', 'State', 'text'),
	plain('country', 'Country', 'text'),
	plain('lastChanged', 'Last Changed', 'timestamp', { list: undefined }),
	{
		dataset: 'lastChangedIso',
		label: 'Last Changed',
		type: 'timestamp',
		value: (employee) => employee.lastChanged,
	},
];

/** Includes custom fields, which the employee list does not have. */
export function allFields(sim: BambooHrSimulator): Field[] {
	const custom = sim.state.customFields.map((field): Field => {
		const value = (employee: SimEmployee) => employee.custom[field.alias] ?? '';
		const type = field.type === 'date' || field.type === 'list' ? field.type : 'text';
		const { id, label } = field;
		// A sub-field has no name of its own; it is requested by its number.
		if (String(id).includes('.')) return { name: String(id), id, label, type, value };
		const dataset = sim.quirks.customDatasetNames === 'number' ? `customField${id}` : field.alias;
		return { name: field.alias, dataset, id, label, type, value };
	});
	return [...FIELDS, ...custom];
}

/** Finds a field by the name, alias or number that is used for a single employee and for reports. */
export function fieldByName(sim: BambooHrSimulator, asked: string): Field | undefined {
	return allFields(sim).find(
		(field) => field.name !== undefined && (field.name === asked || String(field.id) === asked),
	);
}

/**
 * The alias of a field in the lists of fields; a sub-field has that of its parent
 * (docs/apis/bamboohr.md#fields-and-lists).
 */
export function aliasOf(sim: BambooHrSimulator, { id, name }: Field): string | null {
	const [parent, part] = String(id ?? '').split('.');
	if (part === undefined) return name ?? null;
	if (sim.quirks.subFieldAlias === 'none') return null;
	return allFields(sim).find((field) => String(field.id) === parent)?.name ?? null;
}

/** Whether the field is hidden from the key. A list value and its id are hidden together. */
export function isHidden(sim: BambooHrSimulator, field: Field): boolean {
	const stem = field.list?.replace(/(Id|Name)$/, '');
	const names = [field.name, field.list, field.dataset, stem];
	return sim.quirks.hiddenFields.some((hidden) => names.includes(hidden));
}

/** The value in any answer; '' = none. Filters use the real value. */
export function valueIn(sim: BambooHrSimulator, field: Field, employee: SimEmployee): string {
	const isWithout = field.type === 'status' && sim.quirks.withoutStatus.includes(employee.id);
	return isWithout ? '' : field.value(employee, sim);
}

/** How a single employee and a report show an empty value. */
export function shownValue(sim: BambooHrSimulator, field: Field, employee: SimEmployee): string | null {
	const value = valueIn(sim, field, employee);
	if (value !== '') return value;
	return field.type === 'date' ? sim.quirks.unsetDateAs : sim.quirks.unsetTextAs;
}

/** With `onlyCurrent=false`, future values replace the current ones. */
export function asSeen(employee: SimEmployee, onlyCurrent: string | undefined): SimEmployee {
	return onlyCurrent === 'false' ? { ...employee, ...employee.future } : employee;
}
