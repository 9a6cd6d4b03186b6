import type { ProfileField } from '../ispring/users/profile-fields';
import { normalizeKey } from '../text/normalize-key';

type Kind = Pick<ProfileField, 'type' | 'choices'>;

/**
 * Whether a value in iSpring Learn already means the wanted one. iSpring Learn may normalize what it is given, and a value
 * that only looks different would be written again in every run.
 *
 * @param kind type and choices of the profile field
 */
export function isSameValue(current: string, wanted: string, kind: Kind): boolean {
	const { type, choices } = kind;
	if (type === 'email' || type === 'login') return typed(current) === typed(wanted);
	if (type === 'phone') return digits(current) === digits(wanted);
	if (type === 'birthdate') return current.slice(0, 10) === wanted.slice(0, 10);
	const choice = choices.find((one) => isEither(one, wanted));
	if (choice) return isEither(choice, current);
	return collapsed(current) === collapsed(wanted);
}

/** The value to write for a text; undefined when the field has choices and the text is not one of them. */
export function toFieldValue(text: string, { choices }: Pick<ProfileField, 'choices'>): string | undefined {
	if (choices.length === 0) return text;
	const choice = choices.find((one) => isEither(one, text));
	if (!choice) return undefined;
	// Samples show a number as the ID of a country; whether name or value contains it is not documented.
	const isId = (side: 'name' | 'value') => choices.every((one) => /^\d+$/.test(one[side]));
	if (isId('name')) return choice.name;
	if (isId('value')) return choice.value;
	return normalizeKey(choice.name) === normalizeKey(text) ? choice.name : choice.value;
}

function isEither(choice: { name: string; value: string }, text: string): boolean {
	return (
		normalizeKey(choice.name) === normalizeKey(text) || normalizeKey(choice.value) === normalizeKey(text)
	);
}

/** An address in any case. Spaces around it are ignored, but no other white space, with which nobody could sign in. */
function typed(address: string): string {
	return address
		.normalize('NFC')
		.replace(/^ +| +$/g, '')
		.toLowerCase();
}

function digits(phone: string): string {
	// A number without digits ("ext. only") is compared as text.
	return phone.replace(/\D/g, '') || collapsed(phone);
}

function collapsed(text: string): string {
	return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
