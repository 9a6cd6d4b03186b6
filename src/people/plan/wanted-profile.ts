import type { Employee } from '../../bamboohr/employees/Employee';
import { valueOf } from '../../bamboohr/employees/value-of';
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
		const text = valueOf(employee, entry.bambooHrField);
		if (!text) continue;
		const value = toFieldValue(text, entry.field);
		if (value === undefined)
			problems.push(`"${text}" is not one of the choices of the profile field ${entry.field.label}.`);
		else want(entry, value);
	}
	return { values: [...values.values()], problems };
}
