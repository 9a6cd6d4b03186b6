import { upperFirst } from 'lodash';
import { daysBetween } from '../../enrollment/plan/days';
import { isClosed } from '../../enrollment/plan/due-date';
import type { Standing } from '../../enrollment/plan/Standing';
import { successesOf, type Success } from '../../enrollment/plan/successes';
import type { Progress } from '../../ispring/learning/progress';
import { SUCCESSFUL } from '../../ispring/learning/result-statuses';
import { plural } from '../../run/words';
import { dueDayOf } from './due-day';
import { evidenceOf } from './Evidence';
import type { StateFacts } from './facts';
import type { Assessment } from './State';
import { stateOfSuccess } from './state-of-success';
import { unlistedResults } from './unlisted';

/** How far a person has got in an enrollment. */
export type Begun = (standing: Standing) => boolean;

/** What is known of a person in a course. */
export interface Known {
	/** All enrollments. */
	standings: readonly Standing[];
	/** All results. */
	results: readonly Progress[];
	/** Whether a rule renews certificates in this course. */
	isRenewed: boolean;
}

/**
 * Where a person stands in a course, over all their enrollments in it.
 *
 * Rules, in order:
 * 1. The success that decides (`successesOf`) counts as long as it lasts, its last day included, whatever has been assigned
 *    since. After that it is `expired`, until another success replaces it.
 * 2. Without one, the enrollment that can be used and was assigned last decides; if all are finished, the last of them. On
 *    its due date it is not overdue yet.
 * 3. Finished without success is not finished.
 */
export function stateOf(
	{ standings, results, isRenewed }: Known,
	begun: Begun,
	facts: StateFacts,
): Assessment {
	const unlisted = unlistedResults(results, standings);
	const finished =
		unlisted.length === 0 ? unlisted : unlisted.filter(({ status }) => SUCCESSFUL.includes(status));
	const { dayOf, validMonths, today } = facts;
	const { deciding, all } = successesOf(standings, finished, { dayOf, validMonths, isRenewed });
	const successes = evidenceOf(all, results);
	const open = lastAssigned(standings, 'open', facts);
	const failed = lastAssigned(standings, 'failed', facts);
	if (deciding) return stateOfSuccess(deciding, { successes, open, failed, facts });
	const current = open ?? failed;
	if (!current) return notAssigned(`Not enrolled.${unlistedWords(unlisted)}`);
	const { enrollment } = current;
	const due = dueDayOf(enrollment, facts) ?? null;
	const isBegun = current.state === 'failed' || begun(current);
	const isOverdue = due !== null && due < today;
	return {
		state: isOverdue ? 'overdue' : isBegun ? 'inProgress' : 'notStarted',
		due,
		validUntil: null,
		completedOn: null,
		enrollmentId: enrollment.id,
		certificateId: null,
		assignedOn: dayOf(enrollment.accessDate) ?? null,
		isOpen: true,
		reason: `${openWords(current, due, isBegun, today)}${lostWords(all)}`,
		successes,
	};
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

function openWords(
	{ state, enrollment }: Standing,
	due: string | null,
	isBegun: boolean,
	today: string,
): string {
	const far = state === 'failed' ? 'not passed yet' : isBegun ? 'in progress' : 'not started';
	const isLocked = isClosed({ due, lock: enrollment.lockAfterDueDate }, today);
	const locked = isLocked ? ' The course is locked since then.' : '';
	if (due !== null && due < today) {
		return `Due on ${due}, ${plural(daysBetween(today, due), 'day')} ago; ${far}.${locked}`;
	}
	return `${upperFirst(far)}; ${due === null ? 'no due date' : `due on ${due}`}.${locked}`;
}

/** Why a success does not count; see the third rule of `successesOf`. */
function lostWords([success]: readonly Success[]): string {
	if (!success) return '';
	const on = success.completedOn === undefined ? '' : ` on ${success.completedOn}`;
	return ` Completed before${on}, but enrolled again since, and iSpring Learn no longer shows whether a certificate still counts.`;
}

function unlistedWords([result]: readonly Progress[]): string {
	if (!result) return '';
	const { enrollmentId, status } = result;
	const of = enrollmentId === undefined ? '' : ` (${enrollmentId})`;
	return ` There is a result with the status "${status}", but its enrollment${of} is not listed for this course.`;
}

/** Of several of the same time, the last in the list. One whose access is still to come only counts where there is no other. */
function lastAssigned(
	standings: readonly Standing[],
	state: Standing['state'],
	{ dayOf, today }: StateFacts,
): Standing | undefined {
	let found: Standing | undefined;
	let order = -Infinity;
	for (const one of standings) {
		if (one.state !== state) continue;
		// Nearly always the only one.
		if (standings.length === 1) return one;
		const { accessDate } = one.enrollment;
		const ms = Date.parse(accessDate ?? '');
		const time = Number.isNaN(ms) ? 0 : ms;
		const own = (dayOf(accessDate) ?? '') > today ? -time : time;
		if (own >= order) [found, order] = [one, own];
	}
	return found;
}
