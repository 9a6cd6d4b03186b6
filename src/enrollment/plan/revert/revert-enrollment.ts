import { idKey, isSameId } from '../../../ispring/same-id';
import { NO_DECISION, type EnrollmentDecision } from '../Decision';
import { dueChanges, termsOf } from '../due-changes';
import { isClosed, type DueTerms } from '../due-date';
import type { Standing } from '../Standing';
import type { RecordsOf } from '../standings';
import type { EnrollmentUndo } from './EnrollmentUndo';
import type { RevertWorld } from './RevertWorld';

/** A decision on whether, and how, an enrollment of a run is taken back. */
export type EnrollmentRevert = EnrollmentDecision & { undo: EnrollmentUndo };

/**
 * Decides how an enrollment of a run is taken back. Rules:
 *
 * 1. One that the run made is ended, unless the learner may have begun: progress is never lost.
 * 2. One that got another due date, or was closed, gets its former due date and lock.
 * 3. One that was ended is made again with its former due date; it has another ID then.
 * 4. What somebody has changed since is left alone, and what is as before the run needs nothing.
 */
export function revertEnrollment(
	undo: EnrollmentUndo,
	world: RevertWorld,
	recordsOf: RecordsOf,
): EnrollmentRevert {
	const { userId, courseId, enrollmentId, employeeId, employeeName, courseTitle, rule } = undo;
	const same = recordsOf(userId).inCourse(idKey(courseId)).standings;
	const standing = same.find(({ enrollment }) => isSameId(enrollment.id, enrollmentId ?? ''));
	const base: EnrollmentRevert = {
		...NO_DECISION,
		userId,
		courseId,
		enrollmentId,
		employeeId,
		employeeName,
		courseTitle: world.courses.get(idKey(courseId))?.title ?? courseTitle,
		rule,
		due: standing ? termsOf(standing.enrollment).due : null,
		seen: undo.did === 'end' ? same.map(({ enrollment }) => enrollment) : (standing ?? null),
		undo,
	};
	if (isUnreadable(undo, world)) {
		return leftAlone(base, 'enrollments of this learner in this course could not be read.');
	}
	if (undo.did === 'end') return madeAgain(base, same, world);
	if (undo.did === 'change') return changedBack(base, standing, world);
	return ended(base, standing);
}

function ended(base: EnrollmentRevert, standing: Standing | undefined): EnrollmentRevert {
	const { enrollmentId, formerId, to = { due: null, lock: false } } = base.undo;
	if (enrollmentId === null) {
		return leftAlone(base, 'the run could not read the ID of the new enrollment. End it by hand.');
	}
	if (formerId !== undefined && isSameId(formerId, enrollmentId)) {
		return leftAlone(base, 'iSpring Learn started the same enrollment anew, which cannot be taken back.');
	}
	if (!standing) return { ...base, reason: 'Nothing to take back: the enrollment no longer exists.' };
	const { enrollment, state, mayHaveBegun } = standing;
	const current = termsOf(enrollment);
	if (state !== 'open' || mayHaveBegun) {
		return leftAlone(
			base,
			'the learner has begun, or may have, so the enrollment stays and no progress is lost.',
		);
	}
	if (!isSameTerms(current, to)) return leftAlone(base, 'its due date has been changed since the run.');
	return {
		...base,
		action: 'end',
		due: null,
		changes: dueChanges(current, { due: null, lock: false }),
		reason:
			formerId === undefined
				? 'Made by the run, and not begun: it is ended.'
				: 'Made again by the run, and not begun: it is ended. The former enrollment stays where iSpring Learn has put it.',
		outcome: 'planned',
		write: { do: 'delete', enrollment },
	};
}

function changedBack(
	base: EnrollmentRevert,
	standing: Standing | undefined,
	{ today }: RevertWorld,
): EnrollmentRevert {
	const { from, to, accessDate } = base.undo;
	if (!standing || !from || !to) return leftAlone(base, 'the enrollment no longer exists.');
	const { enrollment } = standing;
	const current = termsOf(enrollment);
	if (isSameTerms(current, from)) {
		return { ...base, reason: 'Nothing to take back: the due date is as before the run.' };
	}
	if (!isSameTerms(current, to)) return leftAlone(base, 'its due date has been changed since the run.');
	return {
		...base,
		action: isClosed(from, today) ? 'close' : 'changeDue',
		due: from.due,
		changes: dueChanges(current, from),
		reason: 'Gets back the due date and the lock that it had before the run.',
		outcome: 'planned',
		write: {
			do: 'change',
			enrollment: { ...enrollment, ...(accessDate === undefined ? {} : { accessDate }) },
			terms: from,
			startsAnew: false,
		},
	};
}

function madeAgain(
	base: EnrollmentRevert,
	same: readonly Standing[],
	{ users, courses }: RevertWorld,
): EnrollmentRevert {
	const { userId, courseId, from = { due: null, lock: false } } = base.undo;
	if (same.some(({ state }) => state === 'open')) {
		return { ...base, reason: 'Nothing to take back: the learner is enrolled.' };
	}
	if (same.length > 0) {
		return leftAlone(
			base,
			'the learner has a finished enrollment in this course. Enroll them again by hand.',
		);
	}
	if (!courses.has(idKey(courseId))) return leftAlone(base, 'the course no longer exists.');
	const user = users.get(idKey(userId));
	if (user?.status !== 'active') {
		return leftAlone(base, user ? `the user is ${user.status}.` : 'the user no longer exists.');
	}
	return {
		...base,
		enrollmentId: null,
		action: 'enroll',
		due: from.due,
		changes: dueChanges(undefined, from),
		reason:
			'Ended by the run: it is made again with its former due date, as a new enrollment with another ID.',
		outcome: 'planned',
		write: { do: 'enroll', userId, courseId, terms: from, maybe: [] },
	};
}

/** Without a due date there is nothing to lock. */
function isSameTerms(one: DueTerms, other: DueTerms): boolean {
	return one.due === other.due && (one.due === null || one.lock === other.lock);
}

function isUnreadable({ userId, courseId }: EnrollmentUndo, { unreadable }: RevertWorld): boolean {
	return unreadable.some(
		(row) =>
			(row.userId === undefined || isSameId(row.userId, userId)) &&
			(row.courseId === undefined || isSameId(row.courseId, courseId)),
	);
}

function leftAlone(base: EnrollmentRevert, why: string): EnrollmentRevert {
	return { ...base, reason: `Left alone: ${why}`, needsAttention: true };
}
