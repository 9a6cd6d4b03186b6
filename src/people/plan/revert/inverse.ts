import type { PersonRevert } from './RevertDecision';
import { whoseUndo, type PersonUndo, type UnitUndo } from './Undo';

/** What takes a revert back, once it is done: only what was written. */
export function inverseOf(
	{ undo: single, whole: undo = single, writes, back, changes }: PersonRevert,
	{ isLeaveWritten = false }: { isLeaveWritten?: boolean },
): PersonUndo {
	const { department, supervisor, leave, status, isCreated } = undo;
	const isChanged = (name: string) => changes.some(({ field }) => field === name);
	const written = undo.fields.filter(
		([writeName, name]) => writes.fields[writeName] !== undefined && isChanged(name),
	);
	return {
		...whoseUndo(undo),
		isLink: undo.isLink,
		isCreated: false,
		isInvited: false,
		isOfRevert: undo.isOfRevert !== true,
		fields: written.map(([writeName, itemName, from, to]) => [writeName, itemName, to, from]),
		joined: back.rejoinGroupIds,
		left: writes.leaveGroupIds,
		...(isCreated ? { status: ['active', 'inactive'] as const } : {}),
		...(status && writes.status ? { status: swapped(status) } : {}),
		...(department && writes.departmentId !== undefined ? { department: swapped(department) } : {}),
		...(supervisor && back.supervisor ? { supervisor: swapped(supervisor) } : {}),
		...(leave && isLeaveWritten ? { leave: swapped(leave) } : {}),
	};
}

/** The same for a department or group. */
export function inverseOfUnit({ names, codes, ...undo }: UnitUndo): UnitUndo {
	return {
		...undo,
		isOfRevert: undo.isOfRevert !== true,
		...(names ? { names: swapped(names) } : {}),
		...(codes ? { codes: swapped(codes) } : {}),
	};
}

function swapped<T>([from, to]: [T, T]): [T, T] {
	return [to, from];
}
