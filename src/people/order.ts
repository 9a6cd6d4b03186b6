import type { Action } from './ChangeItem';
import type { Decision } from './Decision';

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

/** An order in which any batches work: what others need comes first. */
export function inWorkingOrder(decisions: readonly Decision[]): Decision[] {
	const creates = decisions.filter((decision) => decision.action === 'create');
	const ordered = supervisorsFirst(creates);
	return [...ordered, ...decisions.filter((decision) => decision.action !== 'create')].sort(
		(one, other) => RANK[one.action] - RANK[other.action],
	);
}

/** Everybody after their own supervisor. In a circle, whoever is met first comes last. */
function supervisorsFirst(decisions: readonly Decision[]): Decision[] {
	const byEmployee = new Map(decisions.map((decision) => [decision.employeeId, decision]));
	const done = new Set<Decision>();
	for (const start of decisions) {
		const chain: Decision[] = [];
		const seen = new Set<Decision>();
		for (
			let one: Decision | undefined = start;
			one && !done.has(one) && !seen.has(one);
			one = byEmployee.get(one.writes.supervisorEmployeeId ?? null)
		) {
			chain.push(one);
			seen.add(one);
		}
		chain.reverse().forEach((one) => done.add(one));
	}
	return [...done];
}
