import { pickBy } from 'lodash';
import { DateTime } from 'luxon';
import { z } from 'zod/v3';

/** The columns of the run table that count. Those of users, of training records and of enrollments are separate. */
export const COUNT_COLUMNS = [
	'created',
	'updated',
	'activated',
	'deactivated',
	'terminated',
	'held',
	'failed',
	'recordsCreated',
	'recordsUpdated',
	'recordsFailed',
	'enrolled',
	'reenrolled',
	'ended',
	'closed',
] as const;
export type CountColumn = (typeof COUNT_COLUMNS)[number];

/** What a report says about a run, this one or a previous one. Whatever is unknown is left out. */
export interface EarlierRun {
	/** ISO 8601, in the workflow's time zone. */
	startedAt: string;
	durationMs?: number;
	/** `people`, `enrollment`, `learning` or `both`; a table may hold other words. */
	direction: string;
	operation: string;
	mode: string;
	status: string;
	message: string;
	/** `schedule`, `editor`, `webhook`, or the email of a person. */
	by: string;
	/** Empty for a run that ended before it could count. */
	counts: Partial<Record<CountColumn, number>>;
	/** Of how many employees an export compared the records, and of how many it could not; known for a rolling one. */
	verification?: { verified: number; notVerified: number };
	writes?: number;
}

/** The run table has the rest. */
export const MAX_RUNS = 30;

const instant = z.union([
	z.date().transform((date) => DateTime.fromJSDate(date)),
	z.string().transform((text) => DateTime.fromISO(text)),
]);
const text = z.string().catch('');
const count = z.number().nonnegative().optional().catch(undefined);
const countsShape = z.object({
	created: count,
	updated: count,
	activated: count,
	deactivated: count,
	terminated: count,
	held: count,
	failed: count,
	recordsCreated: count,
	recordsUpdated: count,
	recordsFailed: count,
	enrolled: count,
	reenrolled: count,
	ended: count,
	closed: count,
} satisfies Record<CountColumn, typeof count>);

/** A summary leaves out zeros, and counts records under the same names as users. */
const orZero = z.number().nonnegative().catch(0);
const summaryCounts = z.object({
	created: orZero,
	updated: orZero,
	activated: orZero,
	deactivated: orZero,
	terminated: orZero,
	held: orZero,
	failed: orZero,
	enrolled: orZero,
	reenrolled: orZero,
	ended: orZero,
	closed: orZero,
});

const runShape = countsShape.extend({
	startedAt: instant,
	finishedAt: instant.optional().catch(undefined),
	direction: text,
	operation: text,
	mode: text,
	status: text,
	message: text,
	by: text,
	writes: count,
	// In a summary an object; in a row, which has columns for most of the numbers, JSON.
	counts: z.unknown(),
	requests: z.object({ writes: count }).catch({}),
});
/** A row about both directions keeps the counts of each. */
const verificationShape = z.object({ verified: z.number().nonnegative(), notVerified: orZero });
const bothShape = z.object({ learning: z.unknown() });

/** An item of another node, as its output holds it. */
const itemShape = z.object({ json: z.unknown() }).transform(({ json }) => json);

/** The row of the run table that keeps the memory is not a run. */
const isRun = ({ operation }: z.output<typeof runShape>) => operation !== 'memory';

/**
 * Runs from the run table or from summaries, newest first, thirty at most. A report must never make a sync fail, so
 * whatever is not a run is left out.
 *
 * @param value an array of rows, summaries, or items that hold them; or such an array as JSON
 * @param timezone IANA name of the workflow's time zone, for the times
 */
export function readEarlierRuns(value: unknown, timezone: string): EarlierRun[] {
	const list = typeof value === 'string' ? fromJson(value) : value;
	return (Array.isArray(list) ? list : [list])
		.map((entry) => runShape.safeParse(itemShape.safeParse(entry).data ?? entry).data)
		.filter((row) => row !== undefined)
		.filter((row) => row.startedAt.isValid && isRun(row))
		.sort((one, other) => other.startedAt.toMillis() - one.startedAt.toMillis())
		.slice(0, MAX_RUNS)
		.map((row) => toRun(row, timezone));
}

function toRun(row: z.output<typeof runShape>, timezone: string): EarlierRun {
	const { startedAt, finishedAt, direction, operation, mode, status, message, by } = row;
	const writes = row.writes ?? row.requests.writes;
	return {
		startedAt: startedAt.setZone(timezone).toISO() ?? '',
		...(finishedAt?.isValid ? { durationMs: finishedAt.toMillis() - startedAt.toMillis() } : {}),
		direction,
		operation,
		mode,
		status,
		message,
		by,
		counts: countsOf(row),
		...verificationOf(row.counts),
		...(writes === undefined ? {} : { writes }),
	};
}

/** The summary of a learning run counts records under the names that a people run counts users under. */
function countsOf(row: z.output<typeof runShape>): EarlierRun['counts'] {
	// The table has no columns for enrollments, so the numbers of a row are in its JSON.
	const isEnrollmentRow = row.direction === 'enrollment' && typeof row.counts === 'string';
	const counted = isEnrollmentRow ? fromJson(String(row.counts)) : row.counts;
	const inSummary: EarlierRun['counts'] = summaryCounts.safeParse(counted).data ?? {};
	const known = (column: CountColumn) => row[column] ?? inSummary[column];
	const entries = COUNT_COLUMNS.map((column) => [column, known(column)] as const);
	const counts: EarlierRun['counts'] = pickBy(Object.fromEntries(entries), isKnown);
	if (row.direction !== 'learning' || counts.recordsCreated !== undefined) return counts;
	const { created: recordsCreated, updated: recordsUpdated, failed: recordsFailed } = counts;
	return pickBy({ recordsCreated, recordsUpdated, recordsFailed }, isKnown);
}

function verificationOf(counts: unknown): Pick<EarlierRun, 'verification'> {
	const known = typeof counts === 'string' ? fromJson(counts) : counts;
	const verification = verificationShape.safeParse(bothShape.safeParse(known).data?.learning ?? known).data;
	return verification ? { verification } : {};
}

function isKnown(count: number | undefined): boolean {
	return count !== undefined;
}

function fromJson(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
