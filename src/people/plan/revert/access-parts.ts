import { isUnreadable, type User, type UserStatus } from '../../../ispring/users/User';
import type { PlanContext } from '../PlanContext';
import { leaveText } from '../work-leave';
import type { Part, Stand } from './RevertDecision';
import type { PersonUndo } from './Undo';

/** The status of a user as a run set it. */
export function statusPart({ status }: Pick<PersonUndo, 'status'>, user: User): Part[] {
	if (!status) return [];
	const [from, to] = status;
	const part = { field: 'status' };
	if (isUnreadable(user, 'status')) return [{ ...part, stand: 'unread' }];
	if (isStatus(user, to)) {
		const change = { field: 'status', from: user.status, to: from };
		return [{ ...part, stand: 'written', way: { change, writes: { status: from } } }];
	}
	return [{ ...part, stand: isStatus(user, from) ? 'former' : 'other' }];
}

/** An older list of users does not tell an ended employment from an inactive user. */
function isStatus(user: User, wanted: UserStatus): boolean {
	if (user.status === wanted) return true;
	return wanted === 'terminated' && user.status === 'inactive' && isUnreadable(user, 'ended');
}

/** The work leave that a run set or ended. One whose last day has passed is not set again. */
export function leavePart(
	{ leave }: Pick<PersonUndo, 'leave'>,
	user: User,
	{ world: { today } }: Pick<PlanContext, 'world'>,
): Part[] {
	if (!leave) return [];
	const part = { field: 'workLeave' };
	if (isUnreadable(user, 'workLeave')) return [{ ...part, stand: 'unread' }];
	const current = user.workLeave;
	const [from, to] = leave.map((one) => (one && (one.end ?? today) >= today ? one : null));
	const isLeave = (wanted: typeof from): boolean =>
		wanted ? current?.end === wanted.end && current !== undefined : current === undefined;
	const stand: Stand = isLeave(from) ? 'former' : isLeave(to) ? 'written' : 'other';
	if (stand !== 'written') return [{ ...part, stand }];
	if (from && from.end === undefined) {
		return [{ ...part, stand, note: 'The former work leave had no last day: set it again by hand.' }];
	}
	const change = {
		field: 'workLeave',
		from: current ? leaveText(current) : null,
		to: from ? leaveText(from) : null,
	};
	const back = from?.end === undefined ? null : { start: from.start, end: from.end };
	return [{ ...part, stand, way: { change, writes: { workLeave: back } } }];
}
