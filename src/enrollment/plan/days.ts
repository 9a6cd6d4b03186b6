import { dayOf } from '../../learning/plan/dates';

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** A day so many days later. Days are `yyyy-mm-dd`. Without luxon: a plan counts hundreds of thousands of days. */
export function addDays(day: string, days: number): string {
	return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** How many days apart two days are. */
export function daysBetween(one: string, other: string): number {
	return Math.abs(Date.parse(one) - Date.parse(other)) / MS_PER_DAY;
}

/** Whether a text is a day that exists. */
export function isDay(text: string | null | undefined): text is string {
	return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** A day as the API returns it: whether it is exact, or may be the day before or after in the company's time zone. */
export interface ReceivedDay {
	day: string;
	isExact: boolean;
}

/**
 * A date without a time and an offset is a day in the time zone of iSpring Learn, which is unknown. So may be a time on the
 * hour, the half or the quarter hour: it is midnight somewhere.
 */
export function receivedDay(text: string | undefined, timezone: string): ReceivedDay | undefined {
	const day = dayOf(text, timezone);
	const [, time = '', isZoned] =
		/[T ]\d{2}:(\d{2}[^Z+-]*)(Z|[+-]\d{2}:?\d{2})$/i.exec(text?.trim() ?? '') ?? [];
	const isExact = isZoned !== undefined && !/^(?:00|15|30|45)(?::00(?:\.0+)?)?$/.test(time);
	return day === undefined ? undefined : { day, isExact };
}

/**
 * The day that a text begins with, such as that of a due date. It is a day and not an instant, so that a time behind it, such
 * as midnight in UTC, does not matter.
 */
export function writtenDayOf(text: string | undefined): string | null {
	const [day] = /^\d{4}-\d{2}-\d{2}/.exec(text?.trim() ?? '') ?? [];
	return isDay(day) ? day : null;
}
