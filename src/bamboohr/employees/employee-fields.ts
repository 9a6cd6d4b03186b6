import { startCase } from 'lodash';
import type { Employee } from './Employee';

export type EmployeeField = Exclude<keyof Employee, 'id' | 'status' | 'extra' | 'departmentId'>;
export type Source = 'list' | 'dataset' | 'report';

type SourceNames = Record<Source, string>;

const same = (name: string): SourceNames => ({ list: name, dataset: name, report: name });

/** A field has up to three names, one for each source (docs/apis/bamboohr.md#employee-fields). */
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

/** The label of a field in BambooHR, where it cannot be derived from the name. */
const LABELS: Record<string, string> = {
	employeeNumber: 'Employee #',
	supervisorEId: 'Reporting to',
	supervisor: 'Reporting to',
};

/** The label of a field in BambooHR; undefined for a field that may not exist. */
export function labelOf(field: string): string | undefined {
	const known = REPORT_FIELDS.includes(field) ? startCase(field) : undefined;
	return ownValue(LABELS, field) ?? known;
}

export const ID_NAME: SourceNames = { list: 'employeeId', dataset: 'eeid', report: 'id' };

/** Only in the list; without it, departments are told apart by name (docs/apis/bamboohr.md#employee-list). */
export const DEPARTMENT_ID = 'departmentId';

/** All known fields by the names that single employees and reports use. */
export const REPORT_FIELDS = ['status', ...Object.values(EMPLOYEE_FIELDS).map((names) => names.report)];

/** Always included in the list, so not requested by name. */
export const ALWAYS_LISTED: EmployeeField[] = ['firstName', 'lastName', 'preferredName', 'jobTitle'];

/**
 * Other fields with a different name in the list or the dataset, by the name that single employees and reports use
 * (docs/apis/bamboohr.md#employee-fields and docs/apis/bamboohr.md#employee-list). Any other field
 * is not in the list, and in the dataset its name is only known from the list of fields; see `dataset-fields.ts`.
 */
const FURTHER_FIELDS: Record<string, Partial<SourceNames>> = {
	address1: { list: 'addressLine1', dataset: 'addressLineOne' },
	address2: { list: 'addressLine2', dataset: 'addressLineTwo' },
	age: { list: 'age' },
	bestEmail: { list: 'bestEmail' },
	city: { list: 'city' },
	country: { list: 'country' },
	dateOfBirth: { list: 'birthDate' },
	displayName: { list: 'displayName' },
	employmentHistoryStatus: { list: 'employmentStatusName', dataset: 'employmentStatus' },
	gender: { list: 'gender' },
	homePhone: { list: 'homePhone' },
	id: { list: 'employeeId', dataset: 'eeid' },
	linkedIn: { list: 'linkedinUrl' },
	maritalStatus: { list: 'maritalStatus' },
	middleName: { list: 'middleName' },
	nationality: { list: 'nationality' },
	originalHireDate: { list: 'originalHireDate' },
	pronouns: { list: 'pronouns', dataset: 'employeePronouns' },
	state: { list: 'state' },
	supervisor: { list: 'reportsToName', dataset: 'supervisorName' },
	workPhoneExtension: { list: 'workPhoneExtension', dataset: 'workExtension' },
	zipcode: { list: 'zipcode' },
};

/** The name of a mapped field in the list; undefined when the list does not have it, like custom fields. */
export function listedName(field: string): string | undefined {
	return namesOf(field)?.list;
}

/** The name by which a mapped field can be requested from a source. */
export function sourceName(field: string, source: Source): string {
	return namesOf(field)?.[source] ?? field;
}

/** The name of a field in the dataset; undefined when it is not certain. */
export function knownDatasetName(field: string): string | undefined {
	return namesOf(field)?.dataset;
}

/** The name of a field of `Employee` in BambooHR's list of fields. */
export function bambooHrName(field: string): string {
	return ownValue(EMPLOYEE_FIELDS, field)?.report ?? field;
}

/**
 * All names of a field that a mapping refers to by our name, by that of reports or by that of the list. In a mapping
 * `supervisorId` means BambooHR's own field of that name: the supervisor's employee number.
 */
function namesOf(field: string): Partial<SourceNames> | undefined {
	const known = field === 'supervisorId' ? undefined : ownValue(EMPLOYEE_FIELDS, field);
	return known ?? ALL_FIELDS.find(({ report, list }) => report === field || list === field);
}

const ALL_FIELDS: Array<Partial<SourceNames>> = [
	...Object.entries(FURTHER_FIELDS).map(([report, names]) => ({ report, ...names })),
	...Object.values(EMPLOYEE_FIELDS),
];

/** Own properties only: people may enter anything, such as `constructor`, which every object inherits. */
function ownValue<T>(record: Record<string, T>, name: string): T | undefined {
	return Object.entries(record).find(([key]) => key === name)?.[1];
}
