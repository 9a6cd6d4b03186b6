import { DateTime } from 'luxon';
import { z } from 'zod/v3';

/** An event as the workflow receives it: flat, with consistent field names. */
export interface LearnEvent extends Record<string, unknown> {
	event: string;
}

/** Fields that iSpring names differently than in its lists of users. */
const RENAMED_FIELDS: Record<string, string> = { learnerId: 'userId', learnerIds: 'userIds' };

/**
 * The fields of known payloads (docs/apis/ispring-learn.md#webhook-deliveries), which are null when iSpring omits them.
 */
const KNOWN_FIELDS: Record<string, readonly string[]> = {
	COURSE_COMPLETED_SUCCESSFULLY: ['userId', 'courseId', 'enrollmentIds', 'completionDate'],
	LEARNERS_ENROLLED_IN_COURSE: ['userIds', 'courseId'],
	USER_REGISTERED: ['userId', 'departmentId', 'login', 'email'],
};

const NAMES_AN_INSTANT = /(?:[Dd]ate|[Tt]ime|[Tt]imestamp|At)$/;
const numberShape = z.union([
	z.number(),
	z
		.string()
		.regex(/^\d{10,19}$/)
		.transform(Number),
]);
const recordShape = z.record(z.unknown());

/**
 * Converts one element of a delivery to an event. Unknown fields are kept, so that new ones are not lost; an element that is
 * not an object becomes `payload`.
 */
export function toEvent(type: string, element: unknown): LearnEvent {
	const record = recordShape.safeParse(element);
	if (!record.success || Array.isArray(element)) return { event: type, payload: element ?? null };
	const fields = Object.entries(record.data).filter(([name]) => !['event', '__proto__'].includes(name));
	const renamed = fields.map(([name, value]) => [
		eventFieldName(name, record.data),
		toReadableValue(name, value),
	]);
	const absent = (KNOWN_FIELDS[type] ?? []).map((name) => [name, null]);
	return { event: type, ...Object.fromEntries([...absent, ...renamed]) };
}

/** A field keeps its name if the event already has a field with the new name. */
function eventFieldName(name: string, record: Record<string, unknown>): string {
	const own = Object.entries(RENAMED_FIELDS).find(([theirs]) => theirs === name)?.[1];
	return own === undefined || own in record ? name : own;
}

function toReadableValue(name: string, value: unknown): unknown {
	const number = NAMES_AN_INSTANT.test(name) ? numberShape.safeParse(value).data : undefined;
	return (number === undefined ? undefined : epochToIso(number)) ?? value ?? null;
}

/**
 * Converts a Unix timestamp to ISO 8601. Its unit is not documented, but follows from the number of digits: current seconds
 * have ten, milliseconds thirteen, microseconds sixteen, nanoseconds nineteen.
 */
function epochToIso(number: number): string | undefined {
	const unit = [1e9, 1e12, 1e15, 1e18].findIndex((first) => number >= first && number < first * 10);
	if (unit === -1) return undefined;
	const ms = Math.floor(number / 1000 ** (unit - 1));
	return DateTime.fromMillis(ms, { zone: 'utc' }).toISO({ suppressMilliseconds: true }) ?? undefined;
}
