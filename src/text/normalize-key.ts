/**
 * What names are compared and indexed by: departments, divisions, groups, logins, profile fields and categories mean the
 * same in any case, with blanks around them, and however their accents are composed.
 */
export function normalizeKey(text: string): string {
	return text.normalize('NFC').trim().toLowerCase();
}

/** Whether two names mean the same thing; see `normalizeKey`. */
export function isSameName(one: string, other: string): boolean {
	return normalizeKey(one) === normalizeKey(other);
}
