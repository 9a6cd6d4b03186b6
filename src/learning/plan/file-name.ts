import { truncateText } from '../../text/truncate-text';

/** File systems and BambooHR take 255; the id, the date and the ending need some of it. */
const MAX_TITLE = 150;

/**
 * The name of a certificate's file: certificate id, course and date. The id is what a later run finds the file by, so
 * it comes first, where it survives however short a name is cut. The title comes from the other system and may hold
 * anything: what could lead out of a folder, break a header or start a formula is taken out.
 */
export function certificateFileName(title: string, day: string | undefined, certificateId: string): string {
	const plain = title
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
		.replace(/[\\/:*?"<>|]/g, '-')
		.replace(/^[\s.=+@-]+/, '');
	const safe = truncateText(trimmedEnd(plain), MAX_TITLE);
	return `${[idInFileName(certificateId), trimmedEnd(safe) || 'Certificate', day].filter(Boolean).join(' ')}.pdf`;
}

/** An id as it stands in the name of a file. */
export function idInFileName(certificateId: string): string {
	return certificateId.replace(/[^\w-]/g, '').replace(/^-+/, '');
}

/** Without blanks and full stops at the end. Not a pattern, which would take quadratic time for many blanks inside. */
function trimmedEnd(text: string): string {
	let end = text.length;
	while (end > 0 && ' .'.includes(text.charAt(end - 1))) end -= 1;
	return text.slice(0, end);
}
