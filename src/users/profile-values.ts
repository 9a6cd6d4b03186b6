import { ParameterError } from '../errors';
import type { ProfileField } from '../ispring/users/profile-fields';
import { namedField } from './find-profile-field';
import { targetOf, type ProfileValue } from './profile-target';
import { toFieldValue } from './same-value';

const PARAMETER = 'Profile Fields';

/**
 * The profile values that were entered in the parameter Profile Fields. Empty ones are left out: how a field is emptied is
 * not documented (docs/apis/ispring-learn.md#updating-a-user).
 *
 * @param given texts by the name, internal ID or label of their field
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
			const hint = `Enter it as ${standardName === 'login' ? 'Login' : 'Email'}, and remove it here.`;
			throw new ParameterError(PARAMETER, `"${name}" has a parameter of its own.`, hint);
		}
		return { ...targetOf(field, standardName), value: valueFor(field, text.trim()) };
	});
}

function valueFor(field: Pick<ProfileField, 'name' | 'type' | 'choices'>, text: string): string {
	if (field.type === 'birthdate') {
		const [date] = /^\d{4}-\d\d-\d\d(?=$|[T ])/.exec(text) ?? [];
		if (date !== undefined) return date;
		throw new ParameterError(PARAMETER, `"${field.name}" is not a date.`, 'Enter a date such as 1990-03-31.');
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
