import { DateTime } from 'luxon';
import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { readInstant } from '../../run/read-instant';
import { plainInstantMs } from '../../text/plain-dates';
import { nextSince } from './next-since';

const PATH = '/api/v1/employees/changed';

const ACTIONS: Record<string, Change['action']> = { inserted: 'created', deleted: 'deleted' };

/** Null when unreadable: the time only sorts changes, so no change is dropped because of it. */
const timeShape = z.unknown().transform((time) => {
	const ms = typeof time === 'string' ? plainInstantMs(time) : undefined;
	if (ms !== undefined) return new Date(ms).toISOString().replace('.000Z', 'Z');
	const read = readInstant(time, 'utc');
	return read?.toUTC().toISO({ suppressMilliseconds: true }) ?? null;
});

const entryShape = z
	.object({
		id: z
			.union([z.string(), z.number()])
			.transform(String)
			.pipe(z.string().regex(/^[1-9]\d*$/)),
		action: z.string(),
		lastChanged: timeShape,
	})
	.transform(({ id, action, lastChanged }): Change => {
		// Any other action is an update of an existing employee.
		return {
			employeeId: id,
			action: ACTIONS[action.trim().toLowerCase()] ?? 'updated',
			changedAt: lastChanged,
		};
	});

/** An empty result may be `{}` or `[]`. */
const answerShape = z.object({
	latest: timeShape,
	employees: z.union([z.record(entryShape), z.array(entryShape)]),
});

export interface ChangedEmployees {
	/** IDs of employees that were inserted or updated. */
	changed: Set<string>;
	/** IDs of deleted employees. Leavers are not among them: their record remains. */
	deleted: Set<string>;
}

/** The last change of an employee's record. */
export interface Change {
	employeeId: string;
	action: 'created' | 'updated' | 'deleted';
	/** ISO 8601 in UTC; null when BambooHR does not send it. */
	changedAt: string | null;
}

export interface Changes {
	/** Oldest first. */
	changes: Change[];
	/** The `since` of the next query; see `next-since.ts`. */
	nextSince: string;
}

/**
 * The IDs of employees changed since a time (docs/apis/bamboohr.md#changed-employees).
 *
 * @param since ISO 8601. It is not documented whether it is inclusive, so pass it with an overlap.
 */
export async function readChangedEmployees(transport: Transport, since: string): Promise<ChangedEmployees> {
	const { changes } = await fetchChanges(transport, since);
	const ids = (isDeleted: boolean) =>
		new Set(
			changes
				.filter(({ action }) => (action === 'deleted') === isDeleted)
				.map(({ employeeId }) => employeeId),
		);
	return { changed: ids(false), deleted: ids(true) };
}

/**
 * The changes at or after a time. BambooHR's `since` may be exclusive and has whole seconds, so the query starts one second
 * earlier and earlier changes are filtered out here.
 *
 * @param since ISO 8601 with an offset
 */
export async function readChanges(transport: Transport, since: string): Promise<Changes> {
	const from = DateTime.fromISO(since, { zone: 'utc' }).startOf('second');
	const earlier = from.minus({ seconds: 1 }).toISO({ suppressMilliseconds: true }) ?? since;
	const { changes, latest } = await fetchChanges(transport, earlier);
	const askedAtMs = transport.clock.nowMs();
	const isTooEarly = (change: Change) => change.changedAt !== null && millis(change) < from.toMillis();
	return {
		changes: changes.filter((change) => !isTooEarly(change)).sort(byTime),
		nextSince: nextSince({
			since,
			// Without a last change in the response, the newest change in the list counts
			// (docs/apis/bamboohr.md#changed-employees).
			latest: latest ?? latestChange(changes),
			askedAtMs: transport.serverClock.at(askedAtMs) ?? askedAtMs,
		}),
	};
}

async function fetchChanges(
	transport: Transport,
	since: string,
): Promise<{ changes: Change[]; latest: string | null }> {
	const json = await transport.request({
		method: 'GET',
		path: PATH,
		query: { since, type: 'all' },
		isList: true,
	});
	const { employees, latest } = parseResponse(answerShape, json, {
		system: 'BambooHR',
		request: `GET ${PATH}`,
	});
	return { changes: Object.values(employees), latest };
}

function latestChange(changes: readonly Change[]): string | null {
	return [...changes].sort(byTime).at(-1)?.changedAt ?? null;
}

function byTime(one: Change, other: Change): number {
	const order = millis(one) - millis(other);
	return order === 0 ? Number(one.employeeId) - Number(other.employeeId) : order;
}

function millis({ changedAt }: Change): number {
	return changedAt === null ? 0 : Date.parse(changedAt);
}
