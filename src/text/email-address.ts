import { removeInvisible } from './invisible';

/**
 * The form of nearly every address, which this check makes fast: a plan reads each of 100,000 several times. It accepts
 * nothing that the rules below do not accept.
 */
const PLAIN = /^[\w%+-]+(?:\.[\w%+-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i;

/** No part of an address of this length is too long. */
const MAX_PLAIN_LENGTH = 64;

/** The result of reading a text that somebody entered as an email address. */
export type EmailAddress =
	| { is: 'empty' }
	| { is: 'valid'; address: string }
	/** `text`: what was entered, without invisible characters and surrounding whitespace. */
	| { is: 'malformed'; text: string };

/** RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.3. */
const MAX_LOCAL_LENGTH = 64;
const MAX_LENGTH = 254;

/** One label of a domain, in any script, since internationalized domains exist. */
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

/**
 * Reads an email address as people enter and paste it: invisible characters, surrounding whitespace and `mailto:` are
 * ignored.
 *
 * Only what no mail server accepts is malformed: zero or several `@`, a name or a list around the address, whitespace or
 * punctuation that would need quotes, a domain without a dot. Everything else is left for iSpring Learn to validate.
 */
export function readEmailAddress(text: string | null | undefined): EmailAddress {
	const entered = removeInvisible(text ?? '').trim();
	if (entered === '') return { is: 'empty' };
	const address = withoutMailto(entered);
	return isEmailAddress(address) ? { is: 'valid', address } : { is: 'malformed', text: entered };
}

/** The key by which email addresses are compared: the same for every spelling of one address. */
export function emailAddressKey(text: string): string {
	return withoutMailto(removeInvisible(text).trim()).normalize('NFC').toLowerCase();
}

/** `mailto:ann@example.com?subject=Hello` is what a copied link looks like; some people add the slashes of a web address. */
function withoutMailto(text: string): string {
	const link = /^mailto:(?:\/\/)?/i.exec(text);
	if (!link) return text;
	const [address = ''] = text.slice(link[0].length).split('?');
	return address.trim();
}

function isEmailAddress(text: string): boolean {
	if (text.length <= MAX_PLAIN_LENGTH && PLAIN.test(text)) return true;
	const [local = '', domain = '', ...more] = text.split('@');
	if (more.length > 0 || text.length > MAX_LENGTH || local.length > MAX_LOCAL_LENGTH) return false;
	if (/[\s\p{Cc}\p{Cs}()<>[\]\\,;:"]/u.test(local) || local.split('.').includes('')) return false;
	const labels = domain.split('.');
	const isNamed = labels.length > 1 && /\p{L}/u.test(labels.at(-1) ?? '');
	return isNamed && labels.every((label) => LABEL.test(label));
}
