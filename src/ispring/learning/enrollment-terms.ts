import { DateTime } from 'luxon';

/** When somebody has to be done. */
export type Due =
	/** As the course has it. */
	| { type: 'default' }
	| { type: 'unlimited' }
	/** `yyyy-mm-dd`, or as the API gave it. */
	| { type: 'dueDate'; date: string }
	/** Counted from the day of access. */
	| { type: 'duePeriod'; days: number };

/** From when to when somebody has a course. */
export interface EnrollmentTerms {
	due: Due;
	/** RFC 3339 or `yyyy-mm-dd`; without it a new enrollment opens at once. */
	accessDate?: string;
	lockAfterDueDate?: boolean;
}

const HOURS_PER_DAY = 24;

/** `2026-01-15`, or with a time, with or without an offset behind it. */
const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * All terms of an enrollment that exists, in the words of the API. There the access date has a time of day but no zone,
 * and the due date has neither (docs/apis/ispring-learn.md#enrollments).
 *
 * @param present the access date as the API gave it: its clock is taken for the one that the API goes by, UTC where it
 * does not say
 */
export function updatedTermsBody(
	{ due, accessDate, lockAfterDueDate }: Required<EnrollmentTerms>,
	present = accessDate,
): Record<string, unknown> {
	return termsBody({ due, accessDate: inTimeZoneOf(accessDate, present), lockAfterDueDate });
}

/** `yyyy-mm-dd hh:mm:ss`. What is no date stays as it is: the API may know it, since it may have come from there. */
function inTimeZoneOf(text: string, present: string): string {
	const [, day, time, seconds = '00', offset] = DATE.exec(text) ?? [];
	if (day === undefined) return text;
	// A day is a day on any clock.
	if (time === undefined || offset === undefined) return `${day} ${time ?? '00:00'}:${seconds}`;
	const clock = parseDateTime(present);
	const instant = parseDateTime(text).setZone(clock.isValid ? clock.zone : 'utc');
	return instant.toFormat('yyyy-MM-dd HH:mm:ss');
}

function parseDateTime(text: string): DateTime {
	return DateTime.fromISO(text.replace(' ', 'T'), { zone: 'utc', setZone: true });
}

/** Terms of a new enrollment in the words of the API (docs/apis/ispring-learn.md#enrollments). */
export function termsBody({ due, accessDate, lockAfterDueDate }: EnrollmentTerms): Record<string, unknown> {
	return {
		...dueBody(due),
		...(accessDate === undefined ? {} : { accessDate }),
		...(lockAfterDueDate === undefined ? {} : { lockAfterDueDate }),
	};
}

/** Also of an instant as the API gave it: it shows the day on its own clock. */
function dayOf(text: string): string {
	return DATE.exec(text)?.[1] ?? text;
}

function dueBody(due: Due): Record<string, unknown> {
	if (due.type === 'dueDate') return { dueDateType: 'due_date', dueDate: dayOf(due.date) };
	if (due.type === 'duePeriod') return { dueDateType: 'due_period', duePeriod: due.days * HOURS_PER_DAY };
	return { dueDateType: due.type };
}
