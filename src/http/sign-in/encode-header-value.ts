/**
 * Encodes a text as a header value in UTF-8. Headers consist of bytes, and HTTP libraries send each character as one byte:
 * larger characters were dropped silently, so a different password was sent.
 *
 * @param field the display name of the credential field, for the error
 * @throws an Error for line breaks and other control characters except tab, which no header can contain
 */
export function encodeHeaderValue(text: string, field: string): string {
	if ([...text].some(isForbidden)) {
		throw new Error(
			`${field} contains a line break or another control character, which cannot be sent. Enter it without that character.`,
		);
	}
	return Buffer.from(text, 'utf8').toString('latin1');
}

function isForbidden(char: string): boolean {
	return (char < ' ' && char !== '\t') || char === '\u007f';
}
