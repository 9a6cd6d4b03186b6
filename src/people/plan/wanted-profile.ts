import type { Employee } from '../../bamboohr/employees/Employee';
import { EMPLOYEE_FIELDS, type EmployeeField } from '../../bamboohr/employees/employee-fields';
import type { ProfileField } from '../../ispring/users/profile-fields';
import { standardNameIn, type StandardField } from '../../users/standard-fields';
import { emailOf } from './names';
import { normalizeKey } from '../../text/normalize-key';
import type { ProfileRules, ProfileTarget } from './profile-rules';
import { toFieldValue } from '../../users/same-value';
import type { PeopleSettings } from '../settings';

/** A value that an account is to have. Values that BambooHR does not have, or hides, are not wanted at all. */
export interface WantedValue extends ProfileTarget {
	value: string;
}

/**
 * What the profile of an employee's account is to say.
 *
 * @returns the values, and a sentence for each that cannot be one of the field's choices
 */
export function wantedProfile(
	employee: Employee,
	rules: ProfileRules,
	settings: Pick<PeopleSettings, 'emailFrom' | 'nameFrom'>,
): { values: WantedValue[]; problems: string[] } {
	const values = new Map<string, WantedValue>();
	const problems: string[] = [];
	const standard: Partial<Record<StandardField, string | null | undefined>> = {
		email: emailOf(employee, settings),
		first_name: (settings.nameFrom === 'preferredName' && employee.preferredName) || employee.firstName,
		last_name: employee.lastName,
		job_title: employee.jobTitle,
		phone: employee.mobilePhone || employee.workPhone,
	};
	for (const [name, value] of Object.entries(standard) as Array<[StandardField, string | null | undefined]>) {
		const target = rules.standard.get(name);
		if (value && target) values.set(name, { ...target, value });
	}
	if (rules.idField) want(rules.idField, standardNameIn(rules.profileFields, rules.idField), employee.id);
	for (const { bambooHrField, field, standardName } of rules.mapping) {
		const text = mappedValue(employee, bambooHrField);
		if (!text) continue;
		const value = toFieldValue(text, field);
		if (value === undefined)
			problems.push(`"${text}" is not one of the choices of the profile field ${field.label}.`);
		else want(field, standardName, value);
	}
	return { values: [...values.values()], problems };

	function want(field: ProfileField, standardName: StandardField | undefined, value: string) {
		const target = standardName && rules.standard.get(standardName);
		const { writeName, changeName } = target ?? { writeName: field.name, changeName: field.name };
		values.set(standardName ?? normalizeKey(field.name), { writeName, changeName, field, value });
	}
}

/** A field as a mapping names it: one of the known ones, or one read for it. */
function mappedValue(employee: Employee, bambooHrField: string): string | null | undefined {
	if (bambooHrField === 'id') return employee.id;
	if (bambooHrField === 'status') return employee.status;
	if (isAlwaysRead(bambooHrField)) return employee[bambooHrField];
	return employee.extra[bambooHrField];
}

/** People may write anything, such as `constructor`, which every object seems to have. */
function isAlwaysRead(name: string): name is EmployeeField {
	return Object.hasOwn(EMPLOYEE_FIELDS, name);
}

/** BambooHR fields that a mapping needs beyond those that are always read. */
export function extraFieldsOf(settings: Pick<PeopleSettings, 'fieldMapping'>): string[] {
	const asked = settings.fieldMapping.map(({ bambooHrField }) => bambooHrField);
	return [...new Set(asked)].filter((name) => name !== 'id' && name !== 'status' && !isAlwaysRead(name));
}
