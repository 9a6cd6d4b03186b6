import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { idShape, listOrMapOf } from '../shapes';

const PATH = '/api/v1/time_off/whos_out';

const rowShape = z.object({ employeeId: idShape });

/**
 * The IDs of the employees who are out on a day by the company's calendar, for whatever reason
 * (docs/apis/bamboohr.md#time-off). Holidays are nobody's.
 *
 * @param day `yyyy-mm-dd`
 * @throws RefusedError when the account has switched the calendar off; another SyncError
 */
export async function readWhosOut(transport: Transport, day: string): Promise<Set<string>> {
	const query = { start: day, end: day, filter: 'off' };
	const json = await transport.request({ method: 'GET', path: PATH, query, isList: true });
	const rows = parseResponse(listOrMapOf(z.unknown()), json, {
		system: 'BambooHR',
		request: `GET ${PATH}`,
	});
	return new Set(rows.flatMap((row) => readAs(rowShape, row)?.employeeId ?? []));
}
