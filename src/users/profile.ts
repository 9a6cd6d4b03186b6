import { ParameterError } from '../errors';
import type { ProfileField } from '../ispring/users/profile-fields';
import { isUnreadable, type User } from '../ispring/users/User';
import { normalizeKey } from '../text/normalize-key';

/**
 * The profile field that a setting names: by its name, its internal id, or what people see.
 *
 * @throws ParameterError naming the setting and the fields there are, or the two that are called so
 */
export function findProfileField(
	fields: readonly ProfileField[],
	wanted: string,
	parameter: string,
): ProfileField {
	const by = (read: (field: ProfileField) => string | undefined) =>
		fields.filter((field) => normalizeKey(read(field) ?? '') === normalizeKey(wanted));
	const [byName] = [...by((field) => field.name), ...by((field) => field.infoId)];
	const byLabel = by((field) => field.label);
	if (byName === undefined && byLabel.length > 1) {
		throw new ParameterError(
			parameter,
			`${byLabel.length} profile fields of iSpring Learn have the label "${wanted}".`,
			`Choose one of them by its name: ${byLabel.map((field) => field.name).join(', ')}.`,
		);
	}
	const found = byName ?? byLabel[0];
	if (found) return found;
	throw new ParameterError(
		parameter,
		`iSpring Learn has no profile field called "${wanted}".`,
		`Choose one of these: ${fields.map((field) => field.name).join(', ')}. New ones are made in iSpring Learn under User Profile Settings.`,
	);
}

/** The value that an account has in a field, or ''. */
export function valueOf(user: Pick<User, 'fields'>, field: Pick<ProfileField, 'name' | 'infoId'>): string {
	return user.fields[field.name.toLowerCase()] ?? user.fields[(field.infoId ?? '').toLowerCase()] ?? '';
}

/** Whether an account has a value in a field, but in a form that cannot be read. */
export function isFieldUnread(
	user: Pick<User, 'unreadable'>,
	{ name, infoId }: Pick<ProfileField, 'name' | 'infoId'>,
): boolean {
	return [name, infoId ?? ''].some((one) => isUnreadable(user, `fields.${one.toLowerCase()}`));
}
