import { z } from 'zod';
import { readAnswer } from '../http/read-answer';
import type { Transport } from '../http/types';

const PATH = '/api/v1/employees/changed';

const entryShape = z.object({
	id: z.union([z.string(), z.number()]).transform(String),
	action: z.string().transform((action) => action.toLowerCase()),
});
/** An empty result may be `{}` or `[]`. */
const answerShape = z.object({ employees: z.union([z.record(entryShape), z.array(entryShape)]) });

export interface ChangedEmployees {
	/** Inserted or updated. */
	changed: Set<string>;
	/** The record is gone. Leavers are not here: their record stays. */
	deleted: Set<string>;
}

/**
 * Ids of the employees changed since an instant (fact sheet 2.6).
 *
 * @param since ISO 8601. Whether BambooHR takes it as inclusive is not documented: hand in one with an overlap.
 */
export async function readChangedEmployees(transport: Transport, since: string): Promise<ChangedEmployees> {
	const json = await transport.request({ method: 'GET', path: PATH, query: { since, type: 'all' } });
	const answer = readAnswer(answerShape, json, { system: 'BambooHR', request: `GET ${PATH}` });
	const entries = Object.values(answer.employees);
	const ids = (isDeleted: boolean) =>
		new Set(entries.filter((entry) => (entry.action === 'deleted') === isDeleted).map((entry) => entry.id));
	return { changed: ids(false), deleted: ids(true) };
}
