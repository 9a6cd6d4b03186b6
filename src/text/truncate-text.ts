const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Truncates a text between characters as people see them: never inside a surrogate pair, an emoji made of several code
 * points, or a letter and its accents. Trailing whitespace is removed, because other systems trim it and the text would
 * never compare as equal again.
 *
 * @param max the maximum length in UTF-16 code units
 */
export function truncateText(text: string, max: number): string {
	if (text.length <= max) return text;
	// The code point after the limit shows whether the last character is complete. The rest may be very long.
	let end = 0;
	for (const { index } of graphemes.segment(text.slice(0, max + 2))) if (index <= max) end = index;
	return (end > 0 ? text.slice(0, end) : firstCodePoints(text, max)).trimEnd();
}

/** For a single character longer than the limit, such as a letter with hundreds of accents. */
function firstCodePoints(text: string, max: number): string {
	const isSplit = /[\uD800-\uDBFF]/.test(text[max - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[max] ?? '');
	return text.slice(0, isSplit ? max - 1 : max);
}
