import type { Action } from '../ChangeItem';
import type { Decision } from './Decision';
import { indexBy } from './group-by';

/** Leavers first, since new users may need their seats; new users before those whose supervisor they may be. */
const RANK: Record<Action, number> = {
	terminate: 0,
	deactivate: 0,
	create: 1,
	activate: 2,
	update: 3,
	none: 4,
};

/**
 * Orders decisions so that they can be applied in any batches: what others need comes first, which is the new user of a
 * supervisor, and users who give up a login or an email. In a cycle, the one that is reached first comes last; a cycle of
 * addresses can only be written in one batch.
 */
export function inWorkingOrder(decisions: readonly Decision[]): Decision[] {
	// Decisions with nothing to do come last and need nobody. They may be nearly all of a hundred thousand.
	const idle = decisions.filter(({ action }) => action === 'none');
	return [...busyInOrder(decisions.filter(({ action }) => action !== 'none')), ...idle];
}

function busyInOrder(decisions: readonly Decision[]): Set<Decision> {
	const creates = decisions.filter((decision) => decision.action === 'create');
	const createOf = indexBy(creates, ({ employeeId }) => employeeId);
	const byUser = indexBy(decisions, ({ user }) => user?.id);
	const neededBy = ({ writes, waitsFor = [] }: Decision): Decision[] => [
		...waitsFor.flatMap((userId) => byUser.get(userId) ?? []),
		...[createOf.get(writes.supervisorEmployeeId ?? null) ?? []].flat(),
	];
	const ordered = new Set<Decision>();
	const seen = new Set<Decision>();
	// Without recursion: a chain of command may be as long as the company.
	for (const start of [...decisions].sort((one, other) => RANK[one.action] - RANK[other.action])) {
		if (seen.has(start)) continue;
		const open = [start];
		for (let one = open.at(-1); one !== undefined; one = open.at(-1)) {
			seen.add(one);
			const next = neededBy(one).find((other) => !seen.has(other));
			if (next) {
				open.push(next);
				continue;
			}
			ordered.add(one);
			open.pop();
		}
	}
	return ordered;
}
