import type { User } from '../../ispring/users/User';
import { targetKey, type Memory } from './Memory';

/** The work leaves that the sync set: the last day by the key of the user. */
export type RememberedLeaves = ReadonlyMap<string, string>;

const DAY = /^\d{4}-\d\d-\d\d$/;
const KEY = /^[0-9a-z]{1,11}$/;

/** The last day of the work leave that the sync set for a user; undefined when it set none, or does not know. */
export function ourLeaveEnd({ workLeaves }: Pick<Memory, 'workLeaves'>, userId: string): string | undefined {
	return workLeaves.size === 0 ? undefined : workLeaves.get(leaveKey(userId));
}

/**
 * The memory with what became of some work leaves.
 *
 * @param changes the user, and the last day of the leave that was set; null when it was ended
 */
export function withWorkLeaves(
	memory: Memory,
	changes: ReadonlyArray<readonly [userId: string, end: string | null]>,
): Memory {
	if (changes.length === 0) return memory;
	const workLeaves = new Map(memory.workLeaves);
	for (const [userId, end] of changes) {
		// The most recent comes last: beyond the limit the oldest are dropped.
		workLeaves.delete(leaveKey(userId));
		if (end !== null) workLeaves.set(leaveKey(userId), end);
	}
	return { ...memory, workLeaves };
}

/** Forgets leaves that iSpring Learn has ended by itself: their last day has passed, and the user has none any more. */
export function withoutPastLeaves(memory: Memory, users: readonly User[], today: string): Memory {
	if (memory.workLeaves.size === 0) return memory;
	const past = users.filter(
		({ id, workLeave }) => workLeave === undefined && (ourLeaveEnd(memory, id) ?? today) < today,
	);
	return withWorkLeaves(
		memory,
		past.map(({ id }) => [id, null] as const),
	);
}

/** As the text of the memory has them: `<key>.<last day>`. */
export function leaveEntries(workLeaves: RememberedLeaves, max: number): string[] {
	return [...workLeaves].slice(-max).map(([key, end]) => `${key}.${end}`);
}

export function readLeaveEntries(list: readonly string[][]): RememberedLeaves {
	return new Map(
		list.flatMap(([key = '', end = '', ...more]) =>
			KEY.test(key) && DAY.test(end) && more.length === 0 ? [[key, end] as const] : [],
		),
	);
}

function leaveKey(userId: string): string {
	return targetKey({ id: userId, field: 'workLeave' });
}
