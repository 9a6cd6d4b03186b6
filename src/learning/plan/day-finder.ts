import { IANAZone } from 'luxon';
import { dayOf } from './dates';

/** The day of an instant, `yyyy-mm-dd`; see `dayOf`. */
export type DayFinder = (text: string | undefined) => string | undefined;

const MS_PER_DAY = 24 * 60 * 60 * 1000;
const MS_PER_MINUTE = 60 * 1000;

/** RFC 3339. */
const PLAIN_INSTANT =
	/^(?:19[89]|20\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

const PLAIN_DAY = /^(?:19[89]|20\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Whether the month of a text in one of these forms has its day. */
function isInCalendar(text: string): boolean {
	const date = Number(text.slice(8, 10));
	if (date <= 28) return true;
	return date <= new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();
}

/**
 * The same as `dayOf` in one time zone, many times faster: a report reads the days of hundreds of thousands of enrollments.
 * What has an unusual form, or lies on a day on which the clocks change, is left to `dayOf`.
 */
export function dayFinder(timezone: string): DayFinder {
	const zone = IANAZone.create(timezone);
	/** By the number of the day in UTC; NaN where it changes on that day. */
	const offsets = new Map<number, number>();
	const days = new Map<number, string>();
	return (text) => {
		if (text === undefined || (PLAIN_DAY.test(text) && isInCalendar(text))) return text;
		const ms = PLAIN_INSTANT.test(text) && isInCalendar(text) ? Date.parse(text) : NaN;
		const offset = offsetOn(Math.floor(ms / MS_PER_DAY));
		if (Number.isNaN(offset)) return dayOf(text, timezone);
		return dayCalled(Math.floor((ms + offset * MS_PER_MINUTE) / MS_PER_DAY));
	};

	/** The same text for the same day, which saves memory, too. */
	function dayCalled(day: number): string {
		const known = days.get(day);
		if (known !== undefined) return known;
		const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
		days.set(day, text);
		return text;
	}

	function offsetOn(day: number): number {
		if (Number.isNaN(day)) return NaN;
		const known = offsets.get(day);
		if (known !== undefined) return known;
		const first = zone.offset(day * MS_PER_DAY);
		const offset = first === zone.offset((day + 1) * MS_PER_DAY) ? first : NaN;
		offsets.set(day, offset);
		return offset;
	}
}
