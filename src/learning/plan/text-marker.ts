import { marker as syncMarker, titleMarkIn } from './marker';

/**
 * Whether a text contains a marker chosen by a workflow, such as a course code, in square brackets. Only text in brackets
 * counts, because a short marker may also be a word or a number of the text itself. Records made by the sync are found by
 * the bare course or enrollment ID.
 */
export function isMarked(text: string, marker: string): boolean {
	return markIn(text, marker) !== undefined;
}

/**
 * A text with the marker at its end, unless it already contains it.
 *
 * @param before the text that this one replaces. A marker in it keeps its form, which the sync may look for; the sync's
 * title marker is kept as well
 */
export function withMarker(text: string, marker: string, before = ''): string {
	const remembered = titleMarkIn(text) === undefined ? titleMarkIn(before) : undefined;
	if (isMarked(text, marker) && remembered === undefined) return text;
	const mark = isMarked(text, marker) ? '' : (markIn(before, marker) ?? `[${marker}]`);
	return [text.trim(), mark, remembered].filter(Boolean).join(' ');
}

/** A marker as entered, with or without its brackets; undefined when it could not be found again. */
export function readMarker(text: string): string | undefined {
	const marker = /^\[(.*)\]$/.exec(text)?.[1]?.trim() ?? text;
	return marker === '' || /[[\]\r\n]/.test(marker) ? undefined : marker;
}

/** Whether two texts read the same: outer blanks and the kind of line break do not count. */
export function isSameText(one: string, other: string): boolean {
	const plain = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
	return plain(one) === plain(other);
}

/** The marker as it appears in a text, with its brackets. */
function markIn(text: string, marker: string): string | undefined {
	const forms = [`[${marker}]`, syncMarker('course', marker), syncMarker('enrollment', marker)];
	const known = forms.map((form) => form.toLowerCase());
	return (text.match(/\[[^[\]]*\]/g) ?? []).find((mark) => known.includes(mark.toLowerCase()));
}
