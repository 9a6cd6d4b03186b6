import type { Employee } from '../../bamboohr/employees/Employee';
import { isUnreadable, type User } from '../../ispring/users/User';
import type { WorkLeave, WorkLeaveReason } from '../../ispring/users/work-leave';
import { ourLeaveEnd } from '../memory/work-leaves';
import type { Leave } from './absences';
import { unreadableNote } from './Differences';
import type { PlanContext } from './PlanContext';

/**
 * The reason of every leave that the sync sets. Why somebody is away may be a matter of health, and iSpring Learn treats all
 * reasons alike.
 */
export const LEAVE_REASON: WorkLeaveReason = 'OutOfTheOffice';

export interface WorkLeaveDecision {
	/** The leave to set; null = end it; undefined = no change. */
	write?: Leave | null;
	/** The leave that is replaced or ended: one that the sync set. */
	from?: WorkLeave;
	/** Why the leave stays as it is, as a sentence. */
	note?: string;
}

/**
 * Decides on the work leave of somebody who is to have an active user.
 *
 * Rules:
 * 1. Who is on leave today gets a work leave with the last day of it, so that iSpring Learn ends it even if no run does.
 * 2. Leave that the sync did not set, or that somebody has changed since, is left alone until it is over.
 * 3. Leave that the sync set ends or moves with BambooHR, but not while BambooHR may show too little: not knowing is not
 *    "not away".
 *
 * @param user undefined for a new user
 */
export function decideWorkLeave(
	{ id }: Pick<Employee, 'id'>,
	user: User | undefined,
	{ world: { absences, today }, memory }: Pick<PlanContext, 'world' | 'memory'>,
): WorkLeaveDecision {
	if (!absences) return {};
	if (user && isUnreadable(user, 'workLeave')) return { note: unreadableNote('the work leave') };
	if (absences.unknown.has(id))
		return { note: 'Their time off in BambooHR is not known; the work leave is left as it is.' };
	const wanted = absences.onLeave.get(id);
	const current = user?.workLeave;
	if (!user || !current) return wanted ? { write: wanted } : {};
	const isOver = current.end !== undefined && current.end < today;
	if (!isOurs(user, current, memory)) {
		if (isOver) return wanted ? { write: wanted } : {};
		return {
			note: `The work leave (${leaveText(current)}) was not set by this sync, so it is left as it is.`,
		};
	}
	if (!wanted) return absences.mayEnd || isOver ? { write: null, from: current } : {};
	const isShorter = current.end !== undefined && wanted.end < current.end;
	return wanted.end === current.end || (isShorter && !absences.mayEnd)
		? {}
		: { write: wanted, from: current };
}

/** A leave as items show it. */
export function leaveText({ start, end }: Pick<WorkLeave, 'start' | 'end'>): string {
	return end === undefined ? `from ${start}` : `${start} to ${end}`;
}

/** The last day of a leave as items show it; undefined when it has none. */
export function lastDayIn(text: string): string | undefined {
	return / to (\d{4}-\d\d-\d\d)$/.exec(text)?.[1];
}

function isOurs(user: User, { reason, end }: WorkLeave, memory: PlanContext['memory']): boolean {
	const isOurReason = reason.toLowerCase() === LEAVE_REASON.toLowerCase();
	return isOurReason && end !== undefined && end === ourLeaveEnd(memory, user.id);
}
