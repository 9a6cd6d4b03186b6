import { fieldValueOf, isFieldUnread } from '../../users/field-value';
import { accountOf } from '../plan/revert/account';
import { restOf } from '../plan/revert/rest';
import type { PersonUndo, UnitUndo } from '../plan/revert/Undo';
import type { PlanContext } from '../plan/PlanContext';
import type { UnitDecision } from '../plan/UnitDecision';
import type { PendingDecision } from './PendingDecision';

const NOBODY = { type: 'no_supervisor' };

/** What takes back the change of a person; undefined unless it is done. */
export function undoOfPerson(
	{ outcome, name, employeeId, userId, user, action, writes, values = [], ...person }: PendingDecision,
	{ world, settings }: Pick<PlanContext, 'world' | 'settings'>,
): PersonUndo | undefined {
	if (outcome !== 'done' || userId === undefined) return undefined;
	const { written = {}, isLeaveWritten = false, readBack } = person;
	const { departmentId, joinedGroupIds = [], supervisorId } = written;
	const isCreated = action === 'create';
	const fields = Object.entries(writes.fields).flatMap(([writeName, sent]): PersonUndo['fields'] => {
		const { field = { name: writeName }, name: itemName = writeName } =
			values.find((value) => value.writeName === writeName) ?? {};
		const to = readBack && !isFieldUnread(readBack, field) ? fieldValueOf(readBack, field) : sent;
		// A value of a new user that iSpring Learn has not kept is none.
		return to === '' && isCreated ? [] : [[writeName, itemName, user ? fieldValueOf(user, field) : '', to]];
	});
	const undo: PersonUndo = {
		v: 1,
		kind: 'person',
		account: accountOf(world),
		name,
		userId,
		employeeId,
		isCreated,
		isInvited: isCreated && settings.sendInvitation,
		isLink: false,
		fields,
		joined: [...joinedGroupIds],
		left: writes.leaveGroupIds,
		...(user && writes.status ? { status: [user.status, writes.status] } : {}),
		...(departmentId === undefined ? {} : { department: [user?.departmentId ?? '', departmentId] }),
		...(supervisorId === undefined
			? {}
			: {
					supervisor: [
						user?.subordination ?? { type: 'inherit' },
						supervisorId === null ? NOBODY : { type: 'manual', supervisorId },
					],
				}),
		...(isLeaveWritten ? { leave: [user?.workLeave ?? null, writes.workLeave ?? null] } : {}),
	};
	const untouched = user ?? readBack;
	return untouched ? { ...undo, rest: restOf(untouched, undo, world) } : undo;
}

/** What takes back the change of a department or group; undefined unless it is done. */
export function undoOfUnit(
	{ outcome, kind, name, unitId, action, changes }: UnitDecision,
	{ world }: Pick<PlanContext, 'world'>,
): UnitUndo | undefined {
	if (outcome !== 'done' || unitId === undefined) return undefined;
	const { departments, departmentsAsRead = departments, groups } = world;
	const before = [...departmentsAsRead, ...groups].find(({ id }) => id === unitId);
	const [change] = changes;
	return {
		v: 1,
		kind,
		account: accountOf(world),
		name,
		unitId,
		isCreated: action === 'create',
		...(action === 'rename' ? { names: [before?.name ?? change?.from ?? '', name] } : {}),
		...(action === 'adopt' ? { codes: [change?.from ?? '', change?.to ?? ''] } : {}),
	};
}
