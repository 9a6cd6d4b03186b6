import { z } from 'zod/v3';
import { groupKey } from '../../text/group-key';
import { groupBy } from '../plan/group-by';
import { valueHash, type GroupMemory } from './Memory';

/** Beyond it the oldest are dropped: then their names decide again. An entry has about 50 characters. */
const MAX_GROUPS = 10_000;

/** By field, `<hash of the value>.<ID of the group>`; anything else is dropped. */
export const groupsShape = z.record(z.array(z.unknown()).catch([])).optional().catch(undefined);

const ENTRY = /^([0-9a-z]{1,11})\.(.+)$/s;

export function readGroupMemory(parts: z.output<typeof groupsShape>): GroupMemory {
	const fields = Object.entries(parts ?? {}).map(([field, list]) => {
		const entries = list.flatMap((one): Array<[string, string]> => {
			const [, hash, id] = ENTRY.exec(typeof one === 'string' ? one : '') ?? [];
			return hash !== undefined && id !== undefined ? [[hash, id]] : [];
		});
		return [field, new Map(entries)] as const;
	});
	return new Map(fields.filter(([, entries]) => entries.size > 0));
}

export function groupEntries(groups: GroupMemory): Record<string, string[]> {
	const all = [...groups].flatMap(([field, entries]) =>
		[...entries].map(([hash, id]) => ({ field, entry: `${hash}.${id}` })),
	);
	const byField = groupBy(all.slice(-MAX_GROUPS), ({ field }) => field);
	return Object.fromEntries([...byField].map(([field, some]) => [field, some.map(({ entry }) => entry)]));
}

/** How the memory knows a value of a field that groups come from. */
export function groupValueHash(value: string): string {
	return valueHash(groupKey(value));
}
