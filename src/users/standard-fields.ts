import { camelCase } from 'lodash';
import type { ProfileField } from '../ispring/users/profile-fields';
import { normalizeKey } from '../text/normalize-key';

/** The profile fields that every account has, by the names that requests write in any case (docs/apis/ispring-learn.md#profile-fields). */
export const STANDARD_FIELDS = ['login', 'email', 'first_name', 'last_name', 'job_title', 'phone'] as const;
export type StandardField = (typeof STANDARD_FIELDS)[number];

type Described = Pick<ProfileField, 'name' | 'type'>;

/**
 * Which of the standard fields this is, if any.
 *
 * Rules:
 * 1. The name decides. A second phone number is of the type `phone` as well, and is not the standard one.
 * 2. Where no field has the name, the only field of the type is the standard one. Of two, neither is.
 */
export function standardNameIn(
	profileFields: readonly Described[],
	field: Described,
): StandardField | undefined {
	const byName = STANDARD_FIELDS.find((name) => name === normalizeKey(field.name));
	if (byName !== undefined) return byName;
	const byType = STANDARD_FIELDS.find((name) => name === field.type);
	if (byType === undefined || profileFields.some(({ name }) => normalizeKey(name) === byType))
		return undefined;
	return profileFields.filter(({ type }) => type === byType).length === 1 ? byType : undefined;
}

/** The field that the account lists as a standard one. */
export function listedStandardField(
	profileFields: readonly ProfileField[],
	name: StandardField,
): ProfileField | undefined {
	return profileFields.find((field) => standardNameIn(profileFields, field) === name);
}

/** Whether the account has a standard field. An account that lists none of them has them all. */
export function hasStandardField(profileFields: readonly ProfileField[], name: StandardField): boolean {
	const listed = profileFields.flatMap((field) => standardNameIn(profileFields, field) ?? []);
	return listed.length === 0 || listed.includes(name);
}

/** The name of a standard field in items and lists of changes. */
export function itemNameOf(name: StandardField): string {
	return camelCase(name);
}
