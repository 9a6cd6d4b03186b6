import type { Employee, Text } from '../../bamboohr/employees/Employee';
import { valueOf } from '../../bamboohr/employees/value-of';
import type { User } from '../../ispring/users/User';
import { normalizeKey } from '../../text/normalize-key';
import { fieldValueOf, isFieldUnread } from '../../users/field-value';
import type { ProfileValue } from '../../users/profile-target';
import { toFieldValue } from '../../users/same-value';
import type { StandardField } from '../../users/standard-fields';
import type { PeopleSettings } from '../settings';
import { emailOf } from './names';
import type { ChosenField, ProfileRules } from './profile-rules';

/**
 * What an employee's user is to have in its profile. What BambooHR leaves empty, or hides, is not among the values.
 *
 * @param user undefined for a new user
 * @returns the values, and a sentence for each that is not one of its field's choices
 */
export function wantedProfile(
	employee: Employee,
	user: Pick<User, 'fields' | 'unreadable'> | undefined,
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
	const want = (chosen: ChosenField, value: string) => values.set(keyOf(chosen), { ...chosen.target, value });
	if (rules.id) want(rules.id, employee.id);
	for (const entry of rules.mapping) {
		// Whoever maps a standard field decides about it, also for employees whose mapped value is empty.
		if (!isWritten(entry, user)) {
			values.delete(keyOf(entry));
			continue;
		}
		const text = mappedText(employee, entry);
		if (!text) continue;
		const value = toFieldValue(text, entry.field);
		if (value === undefined)
			problems.push(`"${text}" is not one of the choices of the profile field ${entry.field.label}.`);
		else want(entry, value);
	}
	return { values: [...values.values()], problems };
}

type Mapping = ProfileRules['mapping'][number];

function keyOf({ field, standardName }: ChosenField): string {
	return standardName ?? normalizeKey(field.name);
}

/** The fallback replaces an empty value only, not one that the API key cannot see. */
function mappedText(employee: Employee, { bambooHrField, fallbackField }: Mapping): Text {
	const text = valueOf(employee, bambooHrField);
	return text === null && fallbackField !== '' ? valueOf(employee, fallbackField) : text;
}

/** Whether an entry writes its value, or leaves what the user has, which may be the learner's own. */
function isWritten({ when, field }: Mapping, user: Pick<User, 'fields' | 'unreadable'> | undefined): boolean {
	if (user === undefined || when === 'always') return true;
	return when === 'whenEmpty' && !isFieldUnread(user, field) && fieldValueOf(user, field) === '';
}
