import { z } from 'zod/v3';
import { IncompleteListError, RefusedError } from '../../errors';
import { createPageGuard } from '../../http/page-guard';
import { parseResponse } from '../../http/responses/parse-response';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { rowsShape, type Row } from './read-row';

const PATH = '/api/v1/employees';

/**
 * The largest page that there is (docs/apis/bamboohr.md#employee-list): every page is a round trip that the next one
 * waits for.
 */
const PAGE_LIMIT = 2500;

const pageShape = z.object({
	data: rowsShape,
	meta: z.object({
		total: z.coerce.number().optional(),
		// Needed: without it nobody knows whether this was the last page.
		page: z.object({ nextCursor: z.string().nullish() }),
	}),
});

/** Undefined = of any status. */
type Status = 'active' | 'inactive' | undefined;

interface StatusRows {
	rows: Row[];
	/** Set when BambooHR says that there are more; a sentence that says so. */
	shortage?: string;
}

/**
 * All rows of `GET /employees` (docs/apis/bamboohr.md#employee-list): inactive people first, then active ones, since it
 * is not certain that every account returns both without a status filter.
 *
 * Whether people who are left out because their status is hidden count in `meta.total` is not documented. So where the
 * rows are fewer than the total, or nobody is found, everybody is asked for once more without the filter.
 *
 * @throws IncompleteListError when that does not bring everybody either; RefusedError when the key may not use this
 * endpoint
 */
export async function readListRows(transport: Transport, fields: string): Promise<Row[]> {
	const inactive = await readStatus(transport, 'inactive', fields);
	const active = inactive.shortage === undefined ? await readStatus(transport, 'active', fields) : undefined;
	const found = [...inactive.rows, ...(active?.rows ?? [])];
	const shortage = inactive.shortage ?? active?.shortage;
	if (shortage === undefined && found.length > 0) return found;

	const together = await settle(readStatus(transport, undefined, fields));
	if (!together.ok) {
		const isAnswer = together.error instanceof RefusedError || together.error instanceof IncompleteListError;
		throw isAnswer && shortage !== undefined ? new IncompleteListError(shortage) : together.error;
	}
	const everybody = together.value;
	if (everybody.shortage !== undefined) throw new IncompleteListError(shortage ?? everybody.shortage);
	const ids = new Set(everybody.rows.map(({ employeeId }) => String(employeeId)));
	const missing = found.filter(({ employeeId }) => !ids.has(String(employeeId))).length;
	if (missing === 0) return everybody.rows;
	throw new IncompleteListError(
		`${shortage} Without a filter for the status, ${missing} of these are missing.`,
	);
}

async function readStatus(transport: Transport, status: Status, fields: string): Promise<StatusRows> {
	const first = await settle(readPages(transport, status, fields));
	if (first.ok) return first.value;
	// A cursor dies when its boundary person was deleted meanwhile (400 BadPage): the listing starts again, once.
	const cursorDied = first.error instanceof RefusedError && first.error.status === 400;
	if (!cursorDied && !(first.error instanceof IncompleteListError)) throw first.error;
	return await readPages(transport, status, fields);
}

async function readPages(transport: Transport, status: Status, fields: string): Promise<StatusRows> {
	const rows: Row[] = [];
	const guard = createPageGuard(`The list of ${describeEmployees(status)} in BambooHR`);
	for (let cursor: string | undefined; ; ) {
		const json = await transport.request({
			method: 'GET',
			path: PATH,
			query: { fields, 'filter[status]': status, 'page[limit]': PAGE_LIMIT, 'page[after]': cursor },
			isList: true,
		});
		const page = parseResponse(pageShape, json, { system: 'BambooHR', request: `GET ${PATH}` });
		rows.push(...page.data);
		const { total } = page.meta;
		const next = page.meta.page.nextCursor || undefined;
		guard.check({
			ids: page.data.map((row) => row.employeeId ?? row),
			isLast: next === undefined,
			...(next === undefined ? {} : { next }),
			...(total === undefined ? {} : { total }),
		});
		if (next === undefined) {
			if (total === undefined || guard.distinct >= total) return { rows };
			const people = `${total} ${describeEmployees(status)}`;
			return {
				rows,
				shortage: `BambooHR says that there are ${people}, but its list has ${guard.distinct}.`,
			};
		}
		cursor = next;
	}
}

function describeEmployees(status: Status): string {
	return status === undefined ? 'employees' : `${status} employees`;
}
