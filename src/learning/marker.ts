/**
 * BambooHR has no external ids for training, so ours stand in its texts: the course id in a type's description, the
 * enrollment id in a record's notes, the certificate id in a file's name. People may edit around them.
 */
export function marker(kind: 'course' | 'enrollment', id: string): string {
	return `[iSpring ${kind} ${id}]`;
}

/** Whether a text holds an id as a whole word; one id may be the beginning of another. */
export function holdsId(text: string, id: string): boolean {
	const haystack = text.toLowerCase();
	const needle = id.toLowerCase();
	for (let at = haystack.indexOf(needle); at >= 0 && needle !== ''; at = haystack.indexOf(needle, at + 1)) {
		const isWhole = ![haystack[at - 1], haystack[at + needle.length]].some((one) => one && /[\w-]/.test(one));
		if (isWhole) return true;
	}
	return false;
}
