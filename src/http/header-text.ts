/**
 * A text as the value of a header, in UTF-8. HTTP takes bytes there, and the libraries below take each character for one:
 * those that are larger than a byte were left out without a word, so that another password was sent.
 *
 * @throws an Error that names the field, for line breaks and the like, which no header can carry
 */
export function headerText(text: string, field: string): string {
	// A tab inside a value is allowed (RFC 9110, section 5.5).
	if (/(?!\t)\p{Cc}/u.test(text)) {
		throw new Error(
			`${field} contains a line break or another control character, which cannot be sent. Enter it without.`,
		);
	}
	return Buffer.from(text, 'utf8').toString('latin1');
}
