/** Shorter prefixes prove nothing: "A" is not a truncated "Accountant". */
const MIN_PREFIX_LENGTH = 3;

/**
 * Whether a stored text differs from the original only in formatting: case, Unicode form, white space, punctuation, or
 * truncation at the end.
 */
export function isFormattingVariant(stored: string, original: string): boolean {
	const [short, full] = [lettersOf(stored), lettersOf(original)];
	if (short === full) return short !== '' || withoutWhiteSpace(stored) === withoutWhiteSpace(original);
	// In decomposed form, a letter without its accent looks like a prefix, but it is a different letter.
	const isPrefix = full.startsWith(short) && !/^\p{M}/u.test(full.slice(short.length));
	return short.length >= MIN_PREFIX_LENGTH && isPrefix;
}

/** The same text for values that differ only in formatting, but for truncation. */
export function formattingKey(text: string): string {
	return lettersOf(text) || withoutWhiteSpace(text);
}

/** Only letters, digits, and accents, in lower case. Upper case comes first, because it unifies letters such as ß and ẞ. */
function lettersOf(text: string): string {
	return text
		.normalize('NFKD')
		.toUpperCase()
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

function withoutWhiteSpace(text: string): string {
	return text.normalize('NFKC').replace(/\s+/g, '');
}
