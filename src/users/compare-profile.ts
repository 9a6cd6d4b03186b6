import type { User } from '../ispring/users/User';
import type { Change } from '../run/outcome';
import { fieldValueOf } from './field-value';
import type { ProfileValue } from './profile-target';
import { isSameValue } from './same-value';

export interface ProfileDifferences {
	/** By the names that items show. */
	changes: Change[];
	/** By the names that requests write. */
	fields: Record<string, string>;
	/** The values that differ. */
	values: ProfileValue[];
}

/**
 * The values that a profile is to have and does not have yet.
 *
 * @param user undefined for a new user, of whom every value is a difference
 */
export function compareProfile(
	user: Pick<User, 'fields'> | undefined,
	values: readonly ProfileValue[],
): ProfileDifferences {
	const changes: Change[] = [];
	const fields: Record<string, string> = {};
	const differing = values.filter((value) => !hasValue(user, value));
	for (const { field, name, writeName, value } of differing) {
		const current = user ? fieldValueOf(user, field) : '';
		changes.push({ field: name, from: current || null, to: value });
		fields[writeName] = value;
	}
	return { changes, fields, values: differing };
}

/** Whether a profile has a value already, as far as people can tell: a phone number may be written in other ways. */
export function hasValue(user: Pick<User, 'fields'> | undefined, { field, value }: ProfileValue): boolean {
	const current = user ? fieldValueOf(user, field) : '';
	return current !== '' && isSameValue(current, value, field);
}
