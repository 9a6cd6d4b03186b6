import type { ProfileField } from '../ispring/users/profile-fields';
import { normalizeKey } from '../text/normalize-key';
import { hasStandardField, itemNameOf, listedStandardField, type StandardField } from './standard-fields';

/** A profile field that a value can be written to. */
export interface ProfileTarget {
	field: Pick<ProfileField, 'name' | 'infoId' | 'type' | 'choices'>;
	/** The name that requests write it by. */
	writeName: string;
	/** The name in items and lists of changes. */
	name: string;
}

/** A value that a profile is to have. */
export interface ProfileValue extends ProfileTarget {
	value: string;
}

/** Requests and items name login and email so in every account (docs/apis/ispring-learn.md#profile-fields). */
function hasFixedName(standardName: StandardField): boolean {
	return standardName === 'login' || standardName === 'email';
}

/**
 * Where the value of a standard field is written: under its standard name, unless the account lists it under another one.
 *
 * @returns undefined when the account lists standard fields, but not this one
 */
export function standardTarget(
	profileFields: readonly ProfileField[],
	standardName: StandardField,
): ProfileTarget | undefined {
	if (!hasStandardField(profileFields, standardName)) return undefined;
	const listed = listedStandardField(profileFields, standardName);
	const isRenamed = listed !== undefined && normalizeKey(listed.name) !== standardName;
	const writeName = isRenamed && !hasFixedName(standardName) ? listed.name : standardName;
	const infoId = listed?.infoId;
	return {
		field: { name: writeName, type: standardName, choices: [], ...(infoId ? { infoId } : {}) },
		writeName,
		name: itemNameOf(standardName),
	};
}

/** Where a value is written that was given for a field of the account, which may be a standard one. */
export function targetOf(field: ProfileField, standardName: StandardField | undefined): ProfileTarget {
	return {
		field,
		writeName: standardName !== undefined && hasFixedName(standardName) ? standardName : field.name,
		name: standardName === undefined ? field.name : itemNameOf(standardName),
	};
}
