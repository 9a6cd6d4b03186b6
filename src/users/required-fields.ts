import type { ProfileField } from '../ispring/users/profile-fields';
import { normalizeKey } from '../text/normalize-key';
import { standardNameIn } from './standard-fields';

/**
 * The required profile fields that a new user would lack.
 *
 * @param fields what is sent, by the names that fields are written by
 * @returns the labels of the missing fields
 */
export function missingFields(
	profileFields: readonly ProfileField[],
	fields: Readonly<Record<string, string>>,
): string[] {
	// Most are sent by just this name, and there may be 100,000 new users.
	const required = profileFields.filter(({ isRequired, name }) => isRequired && !fields[name]);
	if (required.length === 0) return [];
	const filled = new Set(
		Object.entries(fields).flatMap(([name, text]) => (text === '' ? [] : normalizeKey(name))),
	);
	const isFilled = (field: ProfileField) =>
		filled.has(normalizeKey(field.name)) || filled.has(standardNameIn(profileFields, field) ?? '');
	return required.filter((field) => !isFilled(field)).map(({ label }) => label);
}
