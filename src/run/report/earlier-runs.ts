import { DateTime } from 'luxon';
import { z } from 'zod/v3';

/** What a report says of a run before it. Whatever is not known is left out. */
export interface EarlierRun {
	/** ISO 8601, in the time zone of the workflow then. */
	startedAt: string;
	durationMs?: number;
	/** `people`, `learning` or `both`; people may keep other words in their table. */
	direction: string;
	mode: string;
	status: string;
	message: string;
	/** What was done and how many times, such as "created", 3; nothing that was not. */
	done: Array<[what: string, count: number]>;
	failed: number;
	held: number;
	/** Undefined for a run that ended before it could count. */
	writes?: number;
}

/** The columns of the run table that count what was done; they are called as people would say it. */
const DONE = ['created', 'updated', 'activated', 'deactivated', 'terminated'] as const;

/** More would be a page of their own; they are all in the run table. */
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
	// Where a summary has what a row has in columns of its own; a row has text here.
	counts: z.object({ failed: count, held: count }).catch({}),
	requests: z.object({ writes: count }).catch({}),
});
/** An item of another node, as its output holds it. */
const itemShape = z.object({ json: z.unknown() }).transform(({ json }) => json);

/**
 * Runs from the run table or from summaries, newest first, ten at most. A report must never be what a sync fails for:
 * whatever is no run is left out.
 *
 * @param value an array of rows, summaries, or items that hold them; or such an array as JSON
 * @param timezone of the workflow, for the times
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
	const { startedAt, finishedAt, direction, mode, status, message, counts, requests } = row;
	const writes = row.writes ?? requests.writes;
	return {
		startedAt: startedAt.setZone(timezone).toISO() ?? '',
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
