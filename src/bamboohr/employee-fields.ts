import type { Employee } from './Employee';

export type EmployeeField = Exclude<keyof Employee, 'id' | 'status' | 'extra'>;
export type Source = 'list' | 'dataset' | 'report';

type SourceNames = Record<Source, string>;

const same = (name: string): SourceNames => ({ list: name, dataset: name, report: name });

/** The same field has up to three names, one for each way of reading (fact sheet 2.2). */
export const EMPLOYEE_FIELDS: Record<EmployeeField, SourceNames> = {
	employeeNumber: same('employeeNumber'),
	firstName: same('firstName'),
	lastName: same('lastName'),
	preferredName: same('preferredName'),
	workEmail: { list: 'workEmail', dataset: 'email', report: 'workEmail' },
	homeEmail: same('homeEmail'),
	mobilePhone: same('mobilePhone'),
	workPhone: same('workPhone'),
	jobTitle: { list: 'jobTitleName', dataset: 'jobInformationJobTitle', report: 'jobTitle' },
	department: { list: 'departmentName', dataset: 'jobInformationDepartment', report: 'department' },
	division: { list: 'divisionName', dataset: 'jobInformationDivision', report: 'division' },
	location: { list: 'locationName', dataset: 'jobInformationLocation', report: 'location' },
	// Not `supervisorId`, which is the supervisor's employee number.
	supervisorId: { list: 'reportsToId', dataset: 'supervisorEid', report: 'supervisorEId' },
	hireDate: same('hireDate'),
	terminationDate: same('terminationDate'),
};

export const ID_NAME: SourceNames = { list: 'employeeId', dataset: 'eeid', report: 'id' };

/** All known fields as a single employee and a report have them. */
export const REPORT_FIELDS = ['status', ...Object.values(EMPLOYEE_FIELDS).map((names) => names.report)];

/** Always in a row of the list, so not asked for by name. */
export const ALWAYS_LISTED: EmployeeField[] = ['firstName', 'lastName', 'preferredName', 'jobTitle'];

/** More fields of the list that a mapping may ask for, by the name people know from `employee get` and reports. */
const LISTED_EXTRAS: Record<string, string> = {
	bestEmail: 'bestEmail',
	city: 'city',
	country: 'country',
	displayName: 'displayName',
	employmentHistoryStatus: 'employmentStatusName',
	homePhone: 'homePhone',
	id: 'employeeId',
	middleName: 'middleName',
	originalHireDate: 'originalHireDate',
	pronouns: 'pronouns',
	state: 'state',
	supervisor: 'reportsToName',
	supervisorEId: 'reportsToId',
	workPhoneExtension: 'workPhoneExtension',
};

/** The list's name of a mapped field, or undefined when the list does not have it (custom fields). */
export function listedName(field: string): string | undefined {
	const listed = namesOf(field)?.list ?? own(LISTED_EXTRAS, field);
	if (listed !== undefined) return listed;
	return Object.values(EMPLOYEE_FIELDS).some((names) => names.list === field) ||
		Object.values(LISTED_EXTRAS).includes(field)
		? field
		: undefined;
}

/** The names under which a mapped field may be asked for in a dataset or a report. */
export function sourceName(field: string, source: Source): string {
	return namesOf(field)?.[source] ?? field;
}

/** What a known field of `Employee` is called in BambooHR's own list of fields. */
export function bambooHrName(field: string): string {
	return own(EMPLOYEE_FIELDS, field)?.report ?? field;
}

/** In a mapping `supervisorId` is BambooHR's own field of that name: the supervisor's employee number. */
function namesOf(field: string): SourceNames | undefined {
	return field === 'supervisorId' ? undefined : own(EMPLOYEE_FIELDS, field);
}

/** People may write anything, such as `constructor`, which every object seems to have. */
function own<T>(record: Record<string, T>, name: string): T | undefined {
	return Object.entries(record).find(([key]) => key === name)?.[1];
}
