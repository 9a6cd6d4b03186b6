import { ParameterError } from '../errors';
import type { ProfileField } from '../ispring/users/profile-fields';
import { normalizeKey } from '../text/normalize-key';
import {
	hasStandardField,
	listedStandardField,
	STANDARD_FIELDS,
	standardNameIn,
	type StandardField,
} from './standard-fields';

/**
 * The profile field with a name, internal ID or label, in any case.
 *
 * @param parameter display name of the parameter, for the error
 * @throws ParameterError when there is no such field, or several have that label; the hint lists what to choose from
 */
export function findProfileField(
	fields: readonly ProfileField[],
	wanted: string,
	parameter: string,
): ProfileField {
	const [found, ...others] = fieldsCalled(fields, wanted);
	if (found && others.length > 0) {
		const names = [found, ...others].map((field) => field.name);
		throw new ParameterError(
			parameter,
			`${names.length} profile fields of iSpring Learn have the label "${wanted}".`,
			`Choose one of them by its name: ${names.join(', ')}.`,
		);
	}
	if (found) return found;
	throw new ParameterError(
		parameter,
		`iSpring Learn has no profile field called "${wanted}".`,
		`Choose one of these: ${fields.map((field) => field.name).join(', ')}. Add new ones in iSpring Learn under User Profile Settings.`,
	);
}

/** The profile field with a name or internal ID, in any case; where there is none, those with that label. */
export function fieldsCalled(fields: readonly ProfileField[], wanted: string): ProfileField[] {
	const by = (read: (field: ProfileField) => string | undefined) =>
		fields.filter((field) => normalizeKey(read(field) ?? '') === normalizeKey(wanted));
	const [byName] = [...by((field) => field.name), ...by((field) => field.infoId)];
	return byName ? [byName] : by((field) => field.label);
}

/**
 * The profile field that somebody names. The name of a standard field means that field, even where the account gives it
 * another name or lists no standard fields at all.
 *
 * @param name name, internal ID or label of the field
 * @param parameter display name of the parameter, for the error
 * @throws ParameterError when there is no such field, with the fields to choose from
 */
export function namedField(
	profileFields: readonly ProfileField[],
	name: string,
	parameter: string,
): { field: ProfileField; standardName: StandardField | undefined } {
	const standard = STANDARD_FIELDS.find((one) => one === normalizeKey(name));
	const listed = standard && listedStandardField(profileFields, standard);
	if (standard && !listed && hasStandardField(profileFields, standard)) {
		return { field: asUnlisted(standard), standardName: standard };
	}
	const field = listed ?? findProfileField(profileFields, name, parameter);
	return { field, standardName: standardNameIn(profileFields, field) };
}

function asUnlisted(name: StandardField): ProfileField {
	return { name, label: name, type: name, isRequired: false, isUnique: false, choices: [] };
}
