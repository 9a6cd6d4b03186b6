import { marker as syncMarker, titleMarkIn } from './marker';

/**
 * A marker of a workflow's own, such as a course code, kept in square brackets in a text that people read. Only what
 * stands in brackets counts: a short marker may well be a word or a number of the text itself. What the sync has made
 * is found by the bare course or enrollment id.
 */
export function isMarked(text: string, marker: string): boolean {
	return markIn(text, marker) !== undefined;
}

/**
 * A text with the marker at its end, unless it is in there.
 *
 * @param before the text that this one replaces: a marker that is there keeps its form, which the sync may look for,
 * and so does what the sync remembers of a title
 */
export function withMarker(text: string, marker: string, before = ''): string {
	const remembered = titleMarkIn(text) === undefined ? titleMarkIn(before) : undefined;
	if (isMarked(text, marker) && remembered === undefined) return text;
	const mark = isMarked(text, marker) ? '' : (markIn(before, marker) ?? `[${marker}]`);
	return [text.trim(), mark, remembered].filter(Boolean).join(' ');
}

/** What can be found again: somebody may enter a marker with its brackets, but not with others inside. */
export function readMarker(text: string): string | undefined {
	const marker = /^\[(.*)\]$/.exec(text)?.[1]?.trim() ?? text;
	return marker === '' || /[[\]\r\n]/.test(marker) ? undefined : marker;
}

/** A text as people read it: blanks at the ends and the kind of line end say nothing. */
export function isSameText(one: string, other: string): boolean {
	const plain = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
	return plain(one) === plain(other);
}

/** The marker as it stands in a text, with its brackets. */
function markIn(text: string, marker: string): string | undefined {
	const forms = [`[${marker}]`, syncMarker('course', marker), syncMarker('enrollment', marker)];
	const known = forms.map((form) => form.toLowerCase());
	return (text.match(/\[[^[\]]*\]/g) ?? []).find((mark) => known.includes(mark.toLowerCase()));
}
