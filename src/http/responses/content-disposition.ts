/** `filename*=UTF-8''a%20b.pdf`; it takes precedence over the plain one, which is for old clients. */
const EXTENDED = /;\s*filename\*\s*=\s*(?:utf-8)?'[^']*'([^;]+)/i;
const QUOTED = /;\s*filename\s*=\s*"((?:[^"\\]|\\.)*)"/i;
const PLAIN = /;\s*filename\s*=\s*([^";]+)/i;

/** The file name in a Content-Disposition header; '' when there is none. Not safe to use as a path yet. */
export function parseFileName(header = ''): string {
	const quoted = QUOTED.exec(header)?.[1]?.replace(/\\(.)/g, '$1');
	const plain = quoted ?? PLAIN.exec(header)?.[1] ?? '';
	return (decodePercent(EXTENDED.exec(header)?.[1]) || latin1ToUtf8(plain)).trim();
}

/** '' also for invalid encoding, so that the plain form is used. */
function decodePercent(text = ''): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return '';
	}
}

/** Node decodes headers as Latin-1; servers send names in UTF-8. */
function latin1ToUtf8(text: string): string {
	const utf8 = Buffer.from(text, 'latin1').toString('utf8');
	return /[\u0100-\uffff]/.test(text) || utf8.includes('\uFFFD') ? text : utf8;
}
