/**
 * BambooHR has no external IDs for training, so ours are kept in its texts: the course ID in a type's description, the
 * enrollment ID in a record's notes, the certificate ID in a file's name and, once that file has been uploaded, in the
 * record's notes. People may edit the text around them.
 */
export function marker(kind: 'course' | 'enrollment' | 'certificate', id: string): string {
	return `[iSpring ${kind} ${id}]`;
}

const CERTIFICATE_MARKS = /\[iSpring certificate [^[\]]*\]/gi;

/** Whether notes belong to an enrollment. A certificate may have the same ID as another enrollment. */
export function holdsEnrollment(notes: string, enrollmentId: string): boolean {
	return holdsId(notes.replace(CERTIFICATE_MARKS, ''), enrollmentId);
}

/**
 * Whether notes say that the file of a certificate has been uploaded.
 *
 * @param certificateId as in the file's name
 */
export function holdsCertificate(notes: string, certificateId: string): boolean {
	return (notes.match(CERTIFICATE_MARKS) ?? []).some((mark) => holdsId(mark, certificateId));
}

/** Whether a text contains an ID as a whole word; one ID may be the beginning of another. In any case. */
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
 * The marker for the title that a course had when the description of its type was written. It tells a type renamed by HR
 * from a course with a new title. It is a fingerprint, since a title may contain anything, and a single word, so that it
 * is never mistaken for a course ID.
 */
export function titleMark(title: string): string {
	return `[iSpring title-${fnv1a(title)}]`;
}

/** The title marker in a description, whatever the title; undefined in descriptions of earlier versions. */
export function titleMarkIn(description: string): string | undefined {
	return /\[iSpring title-[0-9a-f]{8}\]/i.exec(description)?.[0];
}

/** FNV-1a, 32 bits: two titles of one course collide once in four billion. */
function fnv1a(text: string): string {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
}
