import type { Action } from '../ChangeItem';
import type { Decision } from './Decision';
import { indexBy } from './group-by';

/**
 * Leavers first, since their seats in the iSpring plan may be those of the new people; new people before those
 * whose supervisor they may be.
 */
const RANK: Record<Action, number> = {
	terminate: 0,
	deactivate: 0,
	create: 1,
	activate: 2,
	update: 3,
	none: 4,
};

/**
 * An order in which any batches work: what others need comes first, that is the new account of a supervisor, and
 * whoever gives up a login or an e-mail. In a circle, whoever is met first comes last; those of a circle of addresses can
 * only be written together.
 */
export function inWorkingOrder(decisions: readonly Decision[]): Decision[] {
	// Whoever has nothing to do comes last and needs nobody. That may be nearly all of a hundred thousand people.
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
