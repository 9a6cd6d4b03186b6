import type { ISpringState, SimUser } from '../state.mts';
import { fullName } from './full-name.mts';

const OTHERS = { inherit: 'as in the department', no_supervisor: 'none' };
const STATUSES = { 1: 'Active', 3: 'Inactive', 5: 'Employment ended' };

export function statusOf({ status }: SimUser): string {
	return STATUSES[status];
}

/** The name of the supervisor, or where the supervisor comes from. */
export function supervisorOf({ users }: ISpringState, { subordination }: SimUser): string {
	const { subordinationType, supervisorId = '' } = subordination;
	return subordinationType === 'manual' ? fullName(users.get(supervisorId)) : OTHERS[subordinationType];
}

/** From when to when the user is on leave; '' when they are not. */
export function workLeaveOf({ workLeave }: SimUser): string {
	if (workLeave === null) return '';
	return `${workLeave.workLeaveReason} from ${workLeave.startDate}${workLeave.endDate ? ` to ${workLeave.endDate}` : ''}`;
}
