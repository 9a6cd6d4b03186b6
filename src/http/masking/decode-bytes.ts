/** The numbers that a run of escapes holds. */
export function parseNumbers(run: string, pattern: RegExp, base: number): number[] {
	return (run.match(pattern) ?? []).map((digits) => parseInt(digits, base));
}

/** UTF-8, and Latin-1 where it is none. */
export function decodeBytes(bytes: readonly number[]): string {
	const buffer = Buffer.from(bytes);
	const text = buffer.toString('utf8');
	return text.includes('\uFFFD') ? buffer.toString('latin1') : text;
}

/** All that bytes may say whose beginning is not known, also as Windows and its databases write texts. */
export function possibleTexts(bytes: Buffer): string {
	const text = bytes.toString('utf8');
	const readings = [text];
	if (text.includes('\uFFFD')) readings.push(bytes.toString('latin1'));
	if (bytes.includes(0)) readings.push(bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le'));
	return readings.join(' ');
}
