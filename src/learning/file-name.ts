/** File systems and BambooHR take 255; the id, the date and the ending need some of it. */
const MAX_TITLE = 150;

/**
 * The name of a certificate's file: course, date and certificate id. The title comes from the other system and may
 * hold anything: what could lead out of a folder, break a header or start a formula is taken out.
 */
export function certificateFileName(title: string, day: string | undefined, certificateId: string): string {
	const safe = title
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.replace(/[\\/:*?"<>|]/g, '-')
		.replace(/^[\s.=+@-]+|[\s.]+$/g, '')
		.slice(0, MAX_TITLE)
		.trim();
	return `${[safe || 'Certificate', day, certificateId.replace(/[^\w-]/g, '')].filter(Boolean).join(' ')}.pdf`;
}
