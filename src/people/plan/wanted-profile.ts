import type { Employee } from '../../bamboohr/employees/Employee';
import { EMPLOYEE_FIELDS, type EmployeeField } from '../../bamboohr/employees/employee-fields';
import { normalizeKey } from '../../text/normalize-key';
import type { ProfileValue } from '../../users/profile-target';
import { toFieldValue } from '../../users/same-value';
import type { StandardField } from '../../users/standard-fields';
import type { PeopleSettings } from '../settings';
import { emailOf } from './names';
import type { ChosenField, ProfileRules } from './profile-rules';

/**
 * What an employee's user is to have in its profile. What BambooHR leaves empty, or hides, is not among the values.
 *
 * @returns the values, and a sentence for each that is not one of its field's choices
 */
export function wantedProfile(
	employee: Employee,
	rules: ProfileRules,
	settings: Pick<PeopleSettings, 'emailFrom' | 'nameFrom'>,
): { values: ProfileValue[]; problems: string[] } {
	const values = new Map<string, ProfileValue>();
	const problems: string[] = [];
	const standard: Partial<Record<StandardField, string | null | undefined>> = {
		email: emailOf(employee, settings),
		first_name: (settings.nameFrom === 'preferredName' && employee.preferredName) || employee.firstName,
		last_name: employee.lastName,
		job_title: employee.jobTitle,
		phone: employee.mobilePhone || employee.workPhone,
	};
	for (const [name, target] of rules.standard) {
		const value = standard[name];
		if (value) values.set(name, { ...target, value });
	}
	const want = ({ field, standardName, target }: ChosenField, value: string) =>
		values.set(standardName ?? normalizeKey(field.name), { ...target, value });
	if (rules.id) want(rules.id, employee.id);
	for (const entry of rules.mapping) {
		const text = mappedValue(employee, entry.bambooHrField);
		if (!text) continue;
		const value = toFieldValue(text, entry.field);
		if (value === undefined)
			problems.push(`"${text}" is not one of the choices of the profile field ${entry.field.label}.`);
		else want(entry, value);
	}
	return { values: [...values.values()], problems };
}

/** The value of a field that a mapping names: one that is always read, or one read for the mapping. */
function mappedValue(employee: Employee, bambooHrField: string): string | null | undefined {
	if (bambooHrField === 'id') return employee.id;
	if (bambooHrField === 'status') return employee.status;
	if (isAlwaysRead(bambooHrField)) return employee[bambooHrField];
	return employee.extra[bambooHrField];
}

/** A mapping may name anything, even `constructor`, which every object inherits. */
function isAlwaysRead(name: string): name is EmployeeField {
	return Object.hasOwn(EMPLOYEE_FIELDS, name);
}

/** BambooHR fields that a mapping needs beyond those that are always read. */
export function extraFieldsOf(settings: Pick<PeopleSettings, 'fieldMapping'>): string[] {
	const named = settings.fieldMapping.map(({ bambooHrField }) => bambooHrField);
	return [...new Set(named)].filter((name) => name !== 'id' && name !== 'status' && !isAlwaysRead(name));
}
