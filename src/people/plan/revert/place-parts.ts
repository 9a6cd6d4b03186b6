import { idKey, isSameId } from '../../../ispring/same-id';
import { isUnreadable, type User } from '../../../ispring/users/User';
import { userName } from '../../../users/user-names';
import type { PlanContext } from '../PlanContext';
import type { Part } from './RevertDecision';
import type { PersonUndo, Supervisor } from './Undo';

type Context = Pick<PlanContext, 'world' | 'usersById'>;

/** Where a run put a person: department, groups and supervisor. */
export function placeParts(undo: PersonUndo, user: User, context: Context): Part[] {
	return [
		...departmentPart(undo, user, context),
		...groupPart(undo, user, context),
		...supervisorPart(undo, user, context),
	];
}

function departmentPart({ department }: PersonUndo, user: User, { world }: Context): Part[] {
	if (!department) return [];
	const [from, to] = department;
	const part = { field: 'department' };
	if (isUnreadable(user, 'departmentId')) return [{ ...part, stand: 'unread' }];
	if (isSameId(user.departmentId, from)) return [{ ...part, stand: 'former' }];
	if (!isSameId(user.departmentId, to)) return [{ ...part, stand: 'other' }];
	const nameOf = (wanted: string) => world.departments.find(({ id }) => isSameId(id, wanted))?.name;
	const former = nameOf(from);
	if (former === undefined) {
		return [{ ...part, stand: 'written', note: 'The former department no longer exists.' }];
	}
	return [
		{
			...part,
			stand: 'written',
			way: {
				change: { field: 'department', from: nameOf(to) ?? null, to: former },
				writes: { departmentId: from },
			},
		},
	];
}

/** A membership is there or not, so nobody can have changed it to a third value. */
function groupPart({ joined, left }: PersonUndo, user: User, { world }: Context): Part[] {
	if (joined.length + left.length === 0) return [];
	const part = { field: 'groups' };
	if (isUnreadable(user, 'groups')) return [{ ...part, stand: 'unread' }];
	const mine = new Set(user.groupIds.map(idKey));
	const groupOf = (wanted: string) => world.groups.find(({ id }) => isSameId(id, wanted));
	const leave = joined.filter((id) => mine.has(idKey(id)) && groupOf(id)?.isSmart !== true);
	const missing = left.filter((id) => !mine.has(idKey(id)));
	const rejoin = missing.filter((id) => groupOf(id)?.isSmart === false);
	const note =
		rejoin.length < missing.length
			? { note: 'A group that the person left no longer exists, or is a smart group by now.' }
			: {};
	if (leave.length + rejoin.length === 0) {
		return [{ ...part, stand: missing.length > 0 ? 'written' : 'former', ...note }];
	}
	const names = (ids: readonly string[]) => ids.map((id) => groupOf(id)?.name ?? id).join(', ') || null;
	return [
		{
			...part,
			stand: 'written',
			way: {
				change: { field: 'groups', from: names(leave), to: names(rejoin) },
				writes: { leaveGroupIds: leave },
				back: { rejoinGroupIds: rejoin },
			},
			...note,
		},
	];
}

function supervisorPart({ supervisor }: PersonUndo, user: User, { usersById }: Context): Part[] {
	if (!supervisor) return [];
	const [from, to] = supervisor;
	const part = { field: 'supervisor' };
	if (isUnreadable(user, 'subordination')) return [{ ...part, stand: 'unread' }];
	// Several runs together may have turned the supervisor of the department into nobody.
	const isExact = from.type !== 'manual' && to.type !== 'manual';
	const isWritten = isExact && user.subordination.type === to.type && to.type !== from.type;
	if (!isWritten && isSameSupervisor(user.subordination, from)) return [{ ...part, stand: 'former' }];
	if (!isSameSupervisor(user.subordination, to)) return [{ ...part, stand: 'other' }];
	const nameOf = ({ type, supervisorId = '' }: Supervisor) => {
		const found = type === 'manual' ? usersById.get(idKey(supervisorId)) : undefined;
		return found ? userName(found) : null;
	};
	if (from.type === 'manual' && nameOf(from) === null) {
		return [{ ...part, stand: 'written', note: 'The former supervisor has no account any more.' }];
	}
	return [
		{
			...part,
			stand: 'written',
			way: {
				change: { field: 'supervisor', from: nameOf(to), to: nameOf(from) },
				back: { supervisor: from },
			},
		},
	];
}

/** Whoever has no supervisor of their own has that of the department, or nobody. */
function isSameSupervisor(current: Supervisor, wanted: Supervisor): boolean {
	if (wanted.type !== 'manual') return current.type !== 'manual';
	return current.type === 'manual' && isSameId(current.supervisorId ?? '', wanted.supervisorId ?? '');
}
