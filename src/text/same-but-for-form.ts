/** Shorter beginnings prove nothing: "A" is no shortened "Accountant". */
const MIN_BEGINNING = 3;

/**
 * Whether a text is another one in a form of its own: in upper or lower case, another Unicode form, with other white
 * space or punctuation, or cut off at the end.
 */
export function isSameButForForm(kept: string, original: string): boolean {
	const [some, all] = [essence(kept), essence(original)];
	if (some === all) return some !== '' || withoutBlanks(kept) === withoutBlanks(original);
	// A letter without its accent is another letter, not the beginning of a text.
	const isCutAfterLetter = all.startsWith(some) && !/^\p{M}/u.test(all.slice(some.length));
	return some.length >= MIN_BEGINNING && isCutAfterLetter;
}

/** Upper case first: it makes one of letters such as ß and ẞ. What is no letter, digit or accent does not count. */
function essence(text: string): string {
	return text
		.normalize('NFKD')
		.toUpperCase()
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

function withoutBlanks(text: string): string {
	return text.normalize('NFKC').replace(/\s+/g, '');
}
