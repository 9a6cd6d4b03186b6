import { addDays, daysBetween } from '../../enrollment/plan/days';
import type { Standing } from '../../enrollment/plan/Standing';
import { plural } from '../../run/words';
import type { StateFacts } from './facts';
import type { Assessment, ComplianceState } from './State';
import { successesOf, type Success } from './successes';

/** How far a person has got in an enrollment. */
export type Begun = (standing: Standing) => boolean;

/**
 * Where a person stands in a course, over all their enrollments in it.
 *
 * Rules, in order:
 * 1. The newest success counts as long as it lasts, its last day included, whatever has been assigned since.
 * 2. After that it is `expired`, until another success replaces it.
 * 3. Without a success, the enrollment that was assigned last decides. On its due date it is not overdue yet.
 * 4. Finished without success is not finished.
 *
 * @param standings all enrollments of the person in the course
 */
export function stateOf(standings: readonly Standing[], begun: Begun, facts: StateFacts): Assessment {
	const successes = successesOf(standings, facts);
	const [success] = successes;
	const open = lastAssigned(standings, 'open');
	if (success) return stateOfSuccess(success, successes, standings, open, facts);
	const current = open ?? lastAssigned(standings, 'failed');
	if (!current) return notAssigned('Not enrolled.');
	const due = facts.dayOf(current.enrollment.dueDate) ?? null;
	const base = (state: ComplianceState, reason: string): Assessment => ({
		state,
		due,
		validUntil: null,
		completedOn: null,
		enrollmentId: current.enrollment.id,
		certificateId: null,
		assignedOn: facts.dayOf(current.enrollment.accessDate) ?? null,
		isOpen: true,
		reason,
		successes,
	});
	const isBegun = current.state === 'failed' || begun(current);
	const far = current.state === 'failed' ? 'not passed yet' : isBegun ? 'in progress' : 'not started';
	if (due !== null && due < facts.today) {
		const days = plural(daysBetween(facts.today, due), 'day');
		return base('overdue', `Due on ${due}, ${days} ago; ${far}.`);
	}
	const when = due === null ? 'no due date' : `due on ${due}`;
	const reason = `${far[0]?.toUpperCase() ?? ''}${far.slice(1)}; ${when}.`;
	return base(isBegun ? 'inProgress' : 'notStarted', reason);
}

/** The state of somebody who has no enrollment in a course. */
export function notAssigned(reason: string): Assessment {
	return {
		state: 'notAssigned',
		due: null,
		validUntil: null,
		completedOn: null,
		enrollmentId: null,
		certificateId: null,
		assignedOn: null,
		isOpen: false,
		reason,
		successes: [],
	};
}

function stateOfSuccess(
	success: Success,
	successes: readonly Success[],
	standings: readonly Standing[],
	open: Standing | undefined,
	{ today, expiringDays, dayOf }: StateFacts,
): Assessment {
	const { until, completedOn, enrollmentId, certificateId, ends } = success;
	const own = standings.find(({ enrollment }) => enrollment.id === enrollmentId);
	const openDue = dayOf(open?.enrollment.dueDate);
	const isExpired = until !== undefined && until < today;
	const isExpiring = !isExpired && until !== undefined && until <= addDays(today, expiringDays);
	const completed = completedOn === undefined ? 'Completed' : `Completed on ${completedOn}`;
	const what = ends === 'certificate' ? 'the certificate' : 'the success';
	const end =
		until === undefined
			? `${what} does not expire`
			: isExpired
				? `${what} ended on ${until}`
				: `${what} is valid until ${until}`;
	const again = open
		? ` Enrolled again (${open.enrollment.id})${openDue === undefined ? '' : `, due on ${openDue}`}.`
		: '';
	return {
		state: isExpired ? 'expired' : isExpiring ? 'expiring' : 'valid',
		due: openDue ?? (isExpired ? undefined : dayOf(own?.enrollment.dueDate)) ?? null,
		validUntil: until ?? null,
		completedOn: completedOn ?? null,
		enrollmentId,
		certificateId,
		assignedOn: dayOf(open?.enrollment.accessDate) ?? null,
		isOpen: open !== undefined,
		reason: `${completed}; ${end}.${again}`,
		successes,
	};
}

/** Of several of the same time, the last in the list. */
function lastAssigned(standings: readonly Standing[], state: Standing['state']): Standing | undefined {
	return standings.reduce<Standing | undefined>((last, one) => {
		if (one.state !== state) return last;
		return last === undefined || timeOf(one) >= timeOf(last) ? one : last;
	}, undefined);
}

function timeOf({ enrollment }: Standing): number {
	const ms = Date.parse(enrollment.accessDate ?? '');
	return Number.isNaN(ms) ? 0 : ms;
}
