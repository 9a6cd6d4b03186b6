/**
 * Dates as nearly all rows of the two systems contain them. Making a luxon date takes 10 µs and 6 KB, which long lists
 * spare here. The 29th to the 31st, which do not exist in every month, and all other forms are left to luxon.
 */
const DAY = String.raw`(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d`;

const PLAIN_DAY = new RegExp(`^${DAY}$`);
const PLAIN_INSTANT = new RegExp(`^${DAY}T${TIME}(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d)$`);

/** Whether a text is certainly a day, `yyyy-mm-dd`. */
export function isPlainDay(text: string): boolean {
	return PLAIN_DAY.test(text);
}

/** The milliseconds since 1970 of an instant with an offset, such as `2026-01-15T09:00:00+03:00`; undefined for others. */
export function plainInstantMs(text: string): number | undefined {
	return PLAIN_INSTANT.test(text) ? Date.parse(text) : undefined;
}
