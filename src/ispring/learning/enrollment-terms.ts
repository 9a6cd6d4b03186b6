import { DateTime } from 'luxon';

/** When a user must complete a course. */
export type Due =
	/** As set in the course. */
	| { type: 'default' }
	| { type: 'unlimited' }
	/** `yyyy-mm-dd`, or as received from the API. */
	| { type: 'dueDate'; date: string }
	/** Counted from the access date. */
	| { type: 'duePeriod'; days: number };

/** When a user can access a course and must complete it. */
export interface EnrollmentTerms {
	due: Due;
	/** RFC 3339 or `yyyy-mm-dd`; if omitted, a new enrollment starts at once. */
	accessDate?: string;
	lockAfterDueDate?: boolean;
}

const HOURS_PER_DAY = 24;

/** `2026-01-15`, optionally with a time and an offset. */
const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * The request body that updates an enrollment, with all its terms. In updates the access date has a time but no offset,
 * and the due date has neither (docs/apis/ispring-learn.md#enrollments).
 *
 * @param current the access date as received from the API, whose offset is taken for the time zone the API expects; UTC
 * if it has none
 */
export function updatedTermsBody(
	{ due, accessDate, lockAfterDueDate }: Required<EnrollmentTerms>,
	current = accessDate,
): Record<string, unknown> {
	return termsBody({ due, accessDate: inTimeZoneOf(accessDate, current), lockAfterDueDate });
}

/** Formats as `yyyy-mm-dd hh:mm:ss`. Anything but a date stays as it is: it may be a value received from the API. */
function inTimeZoneOf(text: string, current: string): string {
	const [, day, time, seconds = '00', offset] = DATE.exec(text) ?? [];
	if (day === undefined) return text;
	// Without a time or an offset there is nothing to convert.
	if (time === undefined || offset === undefined) return `${day} ${time ?? '00:00'}:${seconds}`;
	const { isValid, zone } = parseDateTime(current);
	const instant = parseDateTime(text).setZone(isValid ? zone : 'utc');
	return instant.toFormat('yyyy-MM-dd HH:mm:ss');
}

function parseDateTime(text: string): DateTime {
	return DateTime.fromISO(text.replace(' ', 'T'), { zone: 'utc', setZone: true });
}

/** The terms of a new enrollment as the API expects them (docs/apis/ispring-learn.md#enrollments). */
export function termsBody({ due, accessDate, lockAfterDueDate }: EnrollmentTerms): Record<string, unknown> {
	return {
		...dueBody(due),
		...(accessDate === undefined ? {} : { accessDate }),
		...(lockAfterDueDate === undefined ? {} : { lockAfterDueDate }),
	};
}

/** The day of a date or time, in the offset in which it is written. */
function dayOf(text: string): string {
	return DATE.exec(text)?.[1] ?? text;
}

function dueBody(due: Due): Record<string, unknown> {
	if (due.type === 'dueDate') return { dueDateType: 'due_date', dueDate: dayOf(due.date) };
	if (due.type === 'duePeriod') return { dueDateType: 'due_period', duePeriod: due.days * HOURS_PER_DAY };
	return { dueDateType: due.type };
}
