import { omit } from 'lodash';
import type { PersonItem } from './ChangeItem';
import type { Decision } from './plan/Decision';
import { lastDayIn } from './plan/work-leave';

/*
 * A plan knows from its memory which work leave the sync set. The run that applies it may have a different memory, or none.
 */

/** The work leaves that a plan knew to be set by the sync: it replaces or ends no others. */
export function ownLeavesIn(
	items: ReadonlyArray<Pick<PersonItem, 'userId' | 'changes'>>,
): Array<readonly [userId: string, end: string]> {
	return items.flatMap(({ userId, changes }) =>
		changes.flatMap(({ field, from }) => {
			const end = field === 'workLeave' ? lastDayIn(from ?? '') : undefined;
			return userId !== null && end !== undefined ? [[userId, end] as const] : [];
		}),
	);
}

/** Removes from today's decision a work leave to replace or end that the plan did not know to be set by the sync. */
export function limitToPlannedLeave(current: Decision, { changes }: Pick<PersonItem, 'changes'>): Decision {
	const isLeave = ({ field }: { field: string }) => field === 'workLeave';
	const change = current.changes.find(isLeave);
	if (!change || change.from === null || changes.some(isLeave)) return current;
	return {
		...current,
		changes: current.changes.filter((one) => !isLeave(one)),
		writes: omit(current.writes, 'workLeave'),
	};
}
