/**
 * Splits a text at its commas. A value that contains a comma stands in double quotes, as in `"Sales, EMEA", Support`; a
 * double quote inside is written twice.
 *
 * @returns the values without blanks around them, and without empty ones
 */
export function splitCommaList(text: string): string[] {
	const values = text.match(/(?:\s*"(?:[^"]|"")*"\s*(?=,|$))|[^,]+/g) ?? [];
	return values.map(unquoted).filter((value) => value !== '');
}

function unquoted(value: string): string {
	const text = value.trim();
	const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
	return isQuoted ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}
