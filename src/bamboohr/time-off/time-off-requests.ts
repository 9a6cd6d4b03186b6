import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { idShape, listOrMapOf } from '../shapes';

const PATH = '/api/v1/time_off/requests';
const APPROVED = 'approved';

/** A request for time off. Days are `yyyy-mm-dd`. */
export interface TimeOffRequest {
	employeeId: string;
	/** The first and the last day. */
	start: string;
	end: string;
	/** What the amounts count; undefined when that is not said. */
	unit: 'hours' | 'days' | undefined;
	/** How much is taken in all, and on each day; empty when that is not said. */
	amount: number | undefined;
	amountOfDay: ReadonlyMap<string, number>;
}

export interface TimeOffList {
	requests: TimeOffRequest[];
	/** Requests that cannot be read. Without an employee, they may be anybody's. */
	unreadable: Array<{ employeeId: string | undefined }>;
}

export interface TimeOffQuery {
	/** Requests that overlap these days, both included, `yyyy-mm-dd`. */
	from: string;
	to: string;
	/** IDs of the types; undefined = all. */
	types?: readonly string[];
}

/** A day, also where a time of day follows. */
const dayShape = z
	.string()
	.transform((text) => text.slice(0, 10))
	.pipe(z.string().regex(/^\d{4}-\d\d-\d\d$/));
const numberShape = z.coerce.number().optional().catch(undefined);
const amountShape = z.object({ unit: z.string().optional().catch(undefined), amount: numberShape });
const statusShape = z.union([z.string(), z.object({ status: z.string() }).transform(({ status }) => status)]);
const typeShape = z.union([idShape, z.object({ id: idShape }).transform(({ id }) => id)]);
const rowShape = z.object({
	employeeId: idShape,
	start: dayShape,
	end: dayShape,
	// Both are asked for; a row that does not repeat them is taken at its word.
	status: statusShape.nullish(),
	type: typeShape.nullish(),
	amount: amountShape.nullish().catch(null),
	dates: z.record(z.coerce.number()).nullish().catch(null),
});
const ownerShape = z.object({ employeeId: idShape });

/**
 * The approved requests that overlap some days (docs/apis/bamboohr.md#time-off). The list has no pages. It lacks, without
 * a word, what the API key may not see.
 *
 * @throws RefusedError when the API key may not see time off; another SyncError
 */
export async function readApprovedTimeOff(
	transport: Transport,
	{ from, to, types }: TimeOffQuery,
): Promise<TimeOffList> {
	const rows = await readRows(transport, {
		start: from,
		end: to,
		status: APPROVED,
		...(types ? { type: types.join(',') } : {}),
	});
	const list: TimeOffList = { requests: [], unreadable: [] };
	for (const row of rows) {
		const read = readAs(rowShape, row);
		if (!read || read.end < read.start) {
			list.unreadable.push({ employeeId: readAs(ownerShape, row)?.employeeId });
			continue;
		}
		// An account may ignore a filter.
		if ((read.status ?? APPROVED).toLowerCase() !== APPROVED) continue;
		if (types && typeof read.type === 'string' && !types.includes(read.type)) continue;
		list.requests.push(toRequest(read));
	}
	return list;
}

/** Whether the API key sees any request at all, whatever its status, that overlaps some days. */
export async function seesTimeOff(
	transport: Transport,
	{ from, to }: Pick<TimeOffQuery, 'from' | 'to'>,
): Promise<boolean> {
	return (await readRows(transport, { start: from, end: to })).length > 0;
}

async function readRows(transport: Transport, filters: Record<string, string>): Promise<unknown[]> {
	const query = { ...filters, excludeNote: 'true' };
	const json = await transport.request({ method: 'GET', path: PATH, query, isList: true });
	return parseResponse(listOrMapOf(z.unknown()), json, { system: 'BambooHR', request: `GET ${PATH}` });
}

function toRequest({ employeeId, start, end, amount, dates }: z.output<typeof rowShape>): TimeOffRequest {
	const unit = amount?.unit?.toLowerCase();
	return {
		employeeId,
		start,
		end,
		unit: unit === 'hours' || unit === 'days' ? unit : undefined,
		amount: amount?.amount,
		amountOfDay: new Map(Object.entries(dates ?? {})),
	};
}
