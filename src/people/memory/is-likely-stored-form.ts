import { emailAddressKey } from '../../text/email-address';
import { isFormattingVariant } from '../../text/formatting-variant';
import type { ProfileValue } from '../../users/profile-target';

/**
 * Whether a value that differs from the written one only in formatting is the form in which iSpring Learn stores it. It is
 * not when an email has gained invisible characters: somebody has pasted it since, and nobody can sign in with it.
 */
export function isLikelyStoredForm(current: string, { field, value }: ProfileValue): boolean {
	const isAddress = field.type === 'email' || field.type === 'login';
	if (isAddress && emailAddressKey(current) === emailAddressKey(value)) return false;
	return isFormattingVariant(current, value);
}
