import { DateTime } from 'luxon';
import { z } from 'zod/v3';

/** What a report says about a previous run. Whatever is unknown is left out. */
export interface EarlierRun {
	/** ISO 8601, in the workflow's time zone. */
	startedAt: string;
	durationMs?: number;
	/** `people`, `learning` or `both`; a table may hold other words. */
	direction: string;
	/** `sync`, `plan` or `apply`. */
	operation?: string;
	mode: string;
	status: string;
	message: string;
	/** What was done and how often, such as "created", 3; without zeros. */
	done: Array<[what: string, count: number]>;
	failed: number;
	held: number;
	/** Undefined for a run that ended before it could count them. */
	writes?: number;
}

/** The columns of the run table that count changes; their names are shown as they are. */
const DONE = ['created', 'updated', 'activated', 'deactivated', 'terminated'] as const;

/** The run table has the rest. */
const MAX_RUNS = 10;

const instant = z.union([
	z.date().transform((date) => DateTime.fromJSDate(date)),
	z.string().transform((text) => DateTime.fromISO(text)),
]);
const text = z.string().catch('');
const count = z.number().nonnegative().optional().catch(undefined);

const runShape = z.object({
	startedAt: instant,
	finishedAt: instant.optional().catch(undefined),
	direction: text,
	operation: z.string().optional().catch(undefined),
	mode: text,
	status: text,
	message: text,
	created: count,
	updated: count,
	activated: count,
	deactivated: count,
	terminated: count,
	failed: count,
	held: count,
	writes: count,
	// In a summary these are objects; in a row, which has columns for the numbers, they are text.
	counts: z.object({ failed: count, held: count }).catch({}),
	requests: z.object({ writes: count }).catch({}),
});
/** An item of another node, as its output holds it. */
const itemShape = z.object({ json: z.unknown() }).transform(({ json }) => json);

/**
 * Previous runs from the run table or from summaries, newest first, ten at most. A report must never make a sync fail, so
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
		.filter(({ startedAt }) => startedAt.isValid)
		.sort((one, other) => other.startedAt.toMillis() - one.startedAt.toMillis())
		.slice(0, MAX_RUNS)
		.map((row) => toRun(row, timezone));
}

function toRun(row: z.output<typeof runShape>, timezone: string): EarlierRun {
	const { startedAt, finishedAt, direction, operation, mode, status, message, counts, requests } = row;
	const writes = row.writes ?? requests.writes;
	return {
		startedAt: startedAt.setZone(timezone).toISO() ?? '',
		...(operation === undefined ? {} : { operation }),
		...(finishedAt?.isValid ? { durationMs: finishedAt.toMillis() - startedAt.toMillis() } : {}),
		direction,
		mode,
		status,
		message,
		done: DONE.flatMap((what): EarlierRun['done'] => (row[what] ? [[what, row[what]]] : [])),
		failed: row.failed ?? counts.failed ?? 0,
		held: row.held ?? counts.held ?? 0,
		...(writes === undefined ? {} : { writes }),
	};
}

function fromJson(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
