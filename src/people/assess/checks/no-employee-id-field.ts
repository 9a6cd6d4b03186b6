import { fieldsCalled } from '../../../users/find-profile-field';
import { findIdField, USUAL_LABEL } from '../../../users/employee-id-field';
import type { ProfileField } from '../../../ispring/users/profile-fields';
import { isSameName } from '../../../text/normalize-key';
import { aboutThing, type Finding } from '../Finding';

const CREATE = `Create one text field with the label "${USUAL_LABEL}" in iSpring Learn under User Profile Settings, or choose a field in Employee ID Field.`;

/**
 * Whether the account has a profile field that stores the BambooHR ID.
 *
 * @param setting the setting Employee ID Field; empty = the field with the usual label
 */
export function noEmployeeIdField(fields: readonly ProfileField[], setting: string): Finding[] {
	const why = setting === '' ? whyNoUsualField(fields) : whyNotFound(fields, setting);
	if (why === undefined) return [];
	return [
		aboutThing(setting || USUAL_LABEL, {
			check: 'noEmployeeIdField',
			severity: setting === '' ? 'warning' : 'error',
			reason: `${why} Without it, users are matched by email and login only, and Link cannot store a pair.`,
			fix: CREATE,
		}),
	];
}

function whyNoUsualField(fields: readonly ProfileField[]): string | undefined {
	if (findIdField(fields, '')) return undefined;
	const labeled = fields.filter(({ label }) => isSameName(label, USUAL_LABEL));
	if (labeled.length === 0) return 'No profile field of iSpring Learn stores the BambooHR ID.';
	return labeled.length === 1
		? `The profile field "${USUAL_LABEL}" is not a plain text field, so it cannot store the BambooHR ID.`
		: `${labeled.length} profile fields have the label "${USUAL_LABEL}", so it is not certain which one stores the BambooHR ID.`;
}

function whyNotFound(fields: readonly ProfileField[], setting: string): string | undefined {
	const found = fieldsCalled(fields, setting);
	if (found.length === 1) return undefined;
	return found.length === 0
		? `iSpring Learn has no profile field called "${setting}", which Employee ID Field names.`
		: `${found.length} profile fields are called "${setting}", which Employee ID Field names.`;
}
