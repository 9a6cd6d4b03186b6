import { ParameterError } from '../errors';
import type { ProfileField } from '../ispring/users/profile-fields';
import { normalizeKey } from '../text/normalize-key';
import { findProfileField } from './profile';
import { toFieldValue } from './same-value';
import {
	hasStandardField,
	itemNameOf,
	listedStandardField,
	STANDARD_FIELDS,
	standardNameIn,
	type StandardField,
} from './standard-fields';

/** A value that a profile is to have. */
export interface ProfileValue {
	field: Pick<ProfileField, 'name' | 'infoId' | 'type' | 'choices'>;
	/** The name it is written by. */
	writeName: string;
	/** The name in items and lists of changes. */
	name: string;
	value: string;
}

const PARAMETER = 'Profile Fields';

/**
 * The values for a profile. Empty ones are left out: how a field is emptied is not documented
 * (docs/apis/ispring-learn.md#updating-a-user).
 *
 * @param given by the name, internal id or label of a field
 * @throws ParameterError for a field that does not exist, or a value that it cannot have
 */
export function profileValues(
	profileFields: readonly ProfileField[],
	given: Readonly<Record<string, string>>,
): ProfileValue[] {
	const filled = Object.entries(given).filter(([, text]) => text.trim() !== '');
	return filled.map(([name, text]) => {
		const { field, standardName } = namedField(profileFields, name, PARAMETER);
		if (standardName === 'login' || standardName === 'email') {
			const hint = `Enter it as ${standardName === 'login' ? 'Login' : 'Email'}, and take it out here.`;
			throw new ParameterError(PARAMETER, `"${name}" has a parameter of its own.`, hint);
		}
		return {
			field,
			writeName: field.name,
			name: standardName === undefined ? field.name : itemNameOf(standardName),
			value: valueFor(field, text.trim()),
		};
	});
}

/**
 * The profile field that somebody names. The name of a standard field means that one, also where the account calls it
 * otherwise, or lists no standard field at all.
 *
 * @throws ParameterError when there is none, naming the parameter and the fields there are
 */
export function namedField(
	profileFields: readonly ProfileField[],
	name: string,
	parameter: string,
): { field: ProfileField; standardName: StandardField | undefined } {
	const standard = STANDARD_FIELDS.find((one) => one === normalizeKey(name));
	const listed = standard && listedStandardField(profileFields, standard);
	if (standard && !listed && hasStandardField(profileFields, standard)) {
		return { field: unlisted(standard), standardName: standard };
	}
	const field = listed ?? findProfileField(profileFields, name, parameter);
	return { field, standardName: standardNameIn(profileFields, field) };
}

function unlisted(name: StandardField): ProfileField {
	return { name, label: name, type: name, isRequired: false, isUnique: false, choices: [] };
}

function valueFor(field: Pick<ProfileField, 'name' | 'type' | 'choices'>, text: string): string {
	if (field.type === 'birthdate') {
		const [date] = /^\d{4}-\d\d-\d\d(?=$|[T ])/.exec(text) ?? [];
		if (date !== undefined) return date;
		throw new ParameterError(PARAMETER, `"${field.name}" is no date.`, 'Enter a date such as 1990-03-31.');
	}
	const value = toFieldValue(text, field);
	if (value !== undefined) return value;
	const choices = field.choices.map(({ name, value: other }) => (/^\d+$/.test(name) ? other : name));
	throw new ParameterError(
		PARAMETER,
		`"${text}" is not one of the choices of "${field.name}".`,
		`Choose one of these: ${choices.slice(0, 20).join(', ')}${choices.length > 20 ? '…' : ''}.`,
	);
}

/** What people see of the fields that the account requires and that would be empty. */
export function missingFields(
	profileFields: readonly ProfileField[],
	fields: Readonly<Record<string, string>>,
): string[] {
	const filled = new Set(
		Object.entries(fields).flatMap(([name, text]) => (text === '' ? [] : normalizeKey(name))),
	);
	const isFilled = (field: ProfileField) =>
		filled.has(normalizeKey(field.name)) || filled.has(standardNameIn(profileFields, field) ?? '');
	return profileFields.filter((field) => field.isRequired && !isFilled(field)).map(({ label }) => label);
}
