import { z } from 'zod/v3';
import { createOnce } from '../../http/idempotency/create-once';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { findCreated, type ExistingEntries } from '../find-created';
import { nameShape } from '../name-shape';
import { readCreatedId } from '../read-created-id';
import { readPages } from '../paging/read-pages';
import { isSameId } from '../same-id';
import { booleanShape, idShape } from '../shapes';

export interface Group {
	id: string;
	name: string;
	/** Filled by rules; users cannot be added by hand. */
	isSmart: boolean;
}

const groupShape = z.object({ groupId: idShape, name: nameShape, isSmart: booleanShape.catch(false) });

/** All groups (docs/apis/ispring-learn.md#groups). */
export async function readGroups(transport: Transport): Promise<Group[]> {
	const rows = await readPages(transport, { path: '/groups', key: 'groups', idKey: 'groupId' });
	const groups = new Map<string, Group>();
	for (const row of rows) {
		const {
			groupId: id,
			name,
			isSmart,
		} = parseResponse(groupShape, row, {
			system: 'iSpring Learn',
			request: 'GET /groups',
		});
		groups.set(id, { id, name: name ?? id, isSmart });
	}
	return [...groups.values()];
}

/**
 * Creates an ordinary group once and returns its ID. The caller has checked that no group has this name, so after a lost
 * response a group with the name is the new one.
 *
 * @param userIds the initial members
 * @param before all groups that existed; needed to find the new one if iSpring Learn changes its name
 */
export async function createGroup(
	transport: Transport,
	name: string,
	userIds: readonly string[] = [],
	before?: ExistingEntries,
): Promise<string> {
	const body = { name, ...(userIds.length > 0 ? { userIds } : {}) };
	return await createOnce({
		create: async () =>
			readCreatedId(
				await transport.request({ method: 'POST', path: '/group', body }),
				'POST /group',
				'groupId',
			),
		find: async () => {
			const ordinary = (await readGroups(transport)).filter(({ isSmart }) => !isSmart);
			return findCreated(ordinary, name, before)?.id ?? null;
		},
		clock: transport.clock,
		counts: transport.counts,
	});
}

/** Renames a group and keeps its members. */
export async function renameGroup(transport: Transport, id: string, name: string): Promise<void> {
	const path = `/group/${encodeURIComponent(id)}`;
	await transport.request({
		method: 'POST',
		path,
		body: { name },
		repeatable: true,
		expectsJson: false,
	});
}

/**
 * Deletes a group; its members remain users. The response to a second deletion is not documented, so after a lost
 * response the list shows whether the group is gone.
 */
export async function deleteGroup(transport: Transport, id: string): Promise<void> {
	const path = `/group/${encodeURIComponent(id)}`;
	await createOnce<'gone'>({
		create: async () => {
			await transport.request({ method: 'DELETE', path, expectsJson: false });
			return 'gone';
		},
		find: async () => ((await readGroups(transport)).some((one) => isSameId(one.id, id)) ? null : 'gone'),
		clock: transport.clock,
		counts: transport.counts,
	});
}
