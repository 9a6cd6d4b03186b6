/**
 * The key by which names are compared and indexed: departments, divisions, groups, logins, profile fields and categories
 * are the same in any case, with surrounding whitespace, and however their accents are composed.
 */
export function normalizeKey(text: string): string {
	return text.normalize('NFC').trim().toLowerCase();
}

/** Whether two names mean the same thing; see `normalizeKey`. */
export function isSameName(one: string, other: string): boolean {
	return normalizeKey(one) === normalizeKey(other);
}
