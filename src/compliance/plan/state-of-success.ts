import type { Standing } from '../../enrollment/plan/Standing';
import { timeOf, type Success } from '../../enrollment/plan/successes';
import { dueDayOf } from './due-day';
import type { Evidence } from './Evidence';
import type { StateFacts } from './facts';
import type { Assessment } from './State';

interface Around {
	/** All, the one that decides first. */
	successes: readonly Evidence[];
	/** The open enrollment, and the last one that was finished without success. */
	open: Standing | undefined;
	failed: Standing | undefined;
	facts: StateFacts;
}

/** The state of a person in a course that they have finished with success, ended or not. */
export function stateOfSuccess(success: Success, { successes, open, failed, facts }: Around): Assessment {
	const { today, dayOf, expiringUntil } = facts;
	const { until, completedOn, enrollmentId, certificateId, standing } = success;
	const openDue = open && dueDayOf(open.enrollment, facts);
	const ownDue = standing && dueDayOf(standing.enrollment, facts);
	const isExpired = until !== undefined && until < today;
	const isExpiring = !isExpired && until !== undefined && until <= expiringUntil;
	return {
		state: isExpired ? 'expired' : isExpiring ? 'expiring' : 'valid',
		due: openDue ?? (isExpired ? undefined : ownDue) ?? null,
		validUntil: until ?? null,
		completedOn: completedOn ?? null,
		enrollmentId,
		certificateId,
		assignedOn: dayOf(open?.enrollment.accessDate) ?? null,
		isOpen: open !== undefined,
		reason: `${endWords(success, isExpired)}.${sourceWords(success)}${sinceWords(success, { open, failed, openDue })}`,
		successes,
		...unreadableEnd(success),
	};
}

/** A placeholder, such as 0001-01-01, means that there is no end. */
function unreadableEnd({ standing, until }: Success): { error?: string } {
	const end = standing?.enrollment.certificate?.expiresAt;
	if (end === undefined || until !== undefined || Number(end.trim().slice(0, 4)) <= 1970) return {};
	return {
		error: `The certificate ends on "${end}", which is not a readable date, so it may have ended. Look at it in iSpring Learn.`,
	};
}

function endWords({ completedOn, until, ends }: Success, isExpired: boolean): string {
	const completed = completedOn === undefined ? 'Completed' : `Completed on ${completedOn}`;
	const what = ends === 'certificate' ? 'the certificate' : 'the success';
	if (until === undefined) return `${completed}; ${what} does not expire`;
	return `${completed}; ${what} ${isExpired ? 'ended on' : 'is valid until'} ${until}`;
}

/** Where it is not an enrollment in the list that was finished. */
function sourceWords({ standing, enrollmentId }: Success): string {
	if (standing) return '';
	return ` There is only a result of it: its enrollment${enrollmentId === null ? '' : ` (${enrollmentId})`} is not listed for this course.`;
}

/** What has been assigned since. */
function sinceWords(
	{ standing, completedOn }: Success,
	{ open, failed, openDue }: Pick<Around, 'open' | 'failed'> & { openDue: string | undefined },
): string {
	const again = open
		? ` Enrolled again (${open.enrollment.id})${openDue === undefined ? '' : `, due on ${openDue}`}.`
		: '';
	const isLater = failed && timeOf(failed) > (standing ? timeOf(standing) : (completedOn ?? ''));
	return isLater ? `${again} Not passed since (${failed.enrollment.id}).` : again;
}
