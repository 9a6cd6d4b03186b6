/** Parses all numbers in a run of escapes. */
export function parseNumbers(run: string, pattern: RegExp, base: number): number[] {
	return (run.match(pattern) ?? []).map((digits) => parseInt(digits, base));
}

/** Decodes bytes as UTF-8, or as Latin-1 when they are not valid UTF-8. */
export function decodeBytes(bytes: readonly number[]): string {
	const buffer = Buffer.from(bytes);
	const text = buffer.toString('utf8');
	return text.includes('\uFFFD') ? buffer.toString('latin1') : text;
}

/**
 * All texts that bytes with an unknown start may encode, including UTF-16, which Windows and its databases use.
 *
 * @returns the texts, separated by spaces
 */
export function possibleTexts(bytes: Buffer): string {
	const text = bytes.toString('utf8');
	const readings = [text];
	if (text.includes('\uFFFD')) readings.push(bytes.toString('latin1'));
	if (bytes.includes(0)) readings.push(bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le'));
	return readings.join(' ');
}
