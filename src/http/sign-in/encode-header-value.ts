/**
 * A text as the value of a header, in UTF-8. HTTP takes bytes there, and the libraries below take each character for one:
 * those that are larger than a byte were left out without a word, so that another password was sent.
 *
 * @throws an Error that names the field, for line breaks and the like, which no header can carry; it can carry a tab
 */
export function encodeHeaderValue(text: string, field: string): string {
	if ([...text].some(isForbidden)) {
		throw new Error(
			`${field} contains a line break or another control character, which cannot be sent. Enter it without.`,
		);
	}
	return Buffer.from(text, 'utf8').toString('latin1');
}

function isForbidden(char: string): boolean {
	return (char < ' ' && char !== '\t') || char === '\u007f';
}
