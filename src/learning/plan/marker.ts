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

/**
 * What a type's description remembers of the title that its course had when the description was written, so that a
 * type renamed by HR can be told from a course that has a new title. A fingerprint, since a title may hold anything.
 * One word, so that it is never taken for a course id.
 */
export function titleMark(title: string): string {
	return `[iSpring title-${fnv1a(title)}]`;
}

/** The mark of a title in a description, whatever the title. Undefined in those of earlier versions. */
export function titleMarkIn(description: string): string | undefined {
	return /\[iSpring title-[0-9a-f]{8}\]/i.exec(description)?.[0];
}

/** FNV-1a, 32 bits: two titles of one course that give the same are one in four billion. */
function fnv1a(text: string): string {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
}
