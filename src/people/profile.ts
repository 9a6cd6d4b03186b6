import { ParameterError } from '../errors';
import type { ProfileField } from '../ispring/profile-fields';
import type { User } from '../ispring/User';
import { folded } from './names';

/** The fields that every account has; written by these names, in which case does not matter (fact sheet 1.6). */
export const STANDARD_FIELDS = ['login', 'email', 'first_name', 'last_name', 'job_title', 'phone'] as const;
export type StandardField = (typeof STANDARD_FIELDS)[number];

/**
 * The profile field that a setting names: by its name, its internal id, or what people see.
 *
 * @throws ParameterError naming the setting and the fields there are
 */
export function findProfileField(
	fields: readonly ProfileField[],
	wanted: string,
	parameter: string,
): ProfileField {
	const by = (read: (field: ProfileField) => string | undefined) =>
		fields.find((field) => folded(read(field) ?? '') === folded(wanted));
	const found = by((field) => field.name) ?? by((field) => field.infoId) ?? by((field) => field.label);
	if (found) return found;
	throw new ParameterError(
		parameter,
		`iSpring Learn has no profile field called "${wanted}".`,
		`Choose one of these: ${fields.map((field) => field.name).join(', ')}. New ones are made in iSpring Learn under User Profile Settings.`,
	);
}

/** Which standard field this is, if any. */
export function standardNameOf(field: ProfileField): StandardField | undefined {
	return STANDARD_FIELDS.find((name) => name === field.type || name === field.name.toLowerCase());
}

/** Standard fields that the account has. An account that lists none of them does not list them at all. */
export function hasStandardField(fields: readonly ProfileField[], name: StandardField): boolean {
	const listed = fields.flatMap((field) => standardNameOf(field) ?? []);
	return listed.length === 0 || listed.includes(name);
}

/** The value that an account has in a field, or ''. */
export function valueOf(user: Pick<User, 'fields'>, field: Pick<ProfileField, 'name' | 'infoId'>): string {
	return user.fields[field.name.toLowerCase()] ?? user.fields[(field.infoId ?? '').toLowerCase()] ?? '';
}
