import { z } from 'zod';
import { createOnce } from '../http/create-once';
import { readAnswer } from '../http/read-answer';
import type { Transport } from '../http/types';
import { readCreatedId } from './read-created-id';
import { readPages } from './read-pages';
import { booleanShape, idShape } from './shapes';

export interface Group {
	id: string;
	name: string;
	/** Filled by rules of the account; nobody can be put into it by hand. */
	isSmart: boolean;
}

const groupShape = z.object({ groupId: idShape, name: z.string(), isSmart: booleanShape });

/** All groups (fact sheet 3.2). */
export async function readGroups(transport: Transport): Promise<Group[]> {
	const rows = await readPages(transport, { path: '/groups', key: 'groups', idKey: 'groupId' });
	const groups = new Map<string, Group>();
	for (const row of rows) {
		const {
			groupId: id,
			name,
			isSmart,
		} = readAnswer(groupShape, row, {
			system: 'iSpring Learn',
			request: 'GET /groups',
		});
		groups.set(id, { id, name: name.trim(), isSmart });
	}
	return [...groups.values()];
}

/** Makes an ordinary group, once, and returns its id. */
export async function createGroup(transport: Transport, name: string): Promise<string> {
	return await createOnce({
		create: async () =>
			readCreatedId(
				await transport.request({ method: 'POST', path: '/group', body: { name } }),
				'POST /group',
				'groupId',
			),
		find: async () =>
			(await readGroups(transport)).find((one) => !one.isSmart && one.name === name.trim())?.id ?? null,
		clock: transport.clock,
		counts: transport.counts,
	});
}
