import { truncateText } from '../../text/truncate-text';

/** File systems and BambooHR allow 255; the ID, the date and the extension need some of it. */
const MAX_TITLE = 150;

/**
 * The name of a certificate's file: certificate ID, course and date. Later runs find the file by the ID, so it comes
 * first, where it survives however short a name is cut. The title comes from the other system and may contain anything:
 * whatever could leave a folder, break a header or start a formula is removed.
 *
 * @param day `yyyy-mm-dd`
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

/** A certificate ID as it appears in a file name. */
export function idInFileName(certificateId: string): string {
	return certificateId.replace(/[^\w-]/g, '').replace(/^-+/, '');
}

/** Without trailing blanks and full stops. A pattern would take quadratic time for many blanks inside. */
function trimmedEnd(text: string): string {
	let end = text.length;
	while (end > 0 && ' .'.includes(text.charAt(end - 1))) end -= 1;
	return text.slice(0, end);
}
