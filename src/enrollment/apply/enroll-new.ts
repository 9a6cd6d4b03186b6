import { SyncError } from '../../errors';
import type { Transport } from '../../http/types';
import { enroll, type EnrollmentOrder } from '../../ispring/learning/enroll';
import { readEnrollmentsById } from '../../ispring/learning/enrollments';
import { pairKey } from '../../ispring/learning/pair-key';
import type { Progress } from '../../run/Progress';
import type { EnrollmentDecision } from '../plan/Decision';
import { withWrite, type Pending } from './Pending';
import { apiTerms } from './terms';

/**
 * Enrolls whoever lacks a course, in as few requests as possible: one for a set of courses, a due date and all their
 * learners. The API does not return the new IDs, so they are read afterwards.
 */
export async function enrollNew(iSpring: Transport, progress: Progress<EnrollmentDecision>): Promise<void> {
	await skipEnrolled(iSpring, withWrite(progress.pending(), 'enroll'));
	const pending = withWrite(progress.pending(), 'enroll');
	const orders = new Map(pending.map((decision) => [decision, orderOf(decision)]));
	const results = await enroll(iSpring, [...orders.values()], true);
	const unread: EnrollmentDecision[] = [];
	for (const [decision, order] of orders) {
		const result = results.get(order);
		if (result?.ok === false) {
			if (!(result.error instanceof SyncError)) throw result.error;
			progress.fail(decision, result.error);
			continue;
		}
		const id = result?.value[0]?.enrollment?.id;
		if (id === undefined) unread.push(decision);
		else decision.enrollmentId = id;
	}
	if (unread.length > 0) progress.warnings.push(unreadWarning(unread.length));
}

function orderOf({ write: { userId, courseId, terms } }: Pending<'enroll'>): EnrollmentOrder {
	const { due, lockAfterDueDate } = apiTerms(terms);
	return {
		userIds: [userId],
		courseIds: [courseId],
		// Without a due date there is nothing to lock.
		terms: due.type === 'unlimited' ? { due } : { due, lockAfterDueDate },
	};
}

/** Results may name enrollments that the list lacked when it was read. Whoever has one is not enrolled twice. */
async function skipEnrolled(iSpring: Transport, pending: ReadonlyArray<Pending<'enroll'>>): Promise<void> {
	const ids = pending.flatMap(({ write }) => write.maybe);
	if (ids.length === 0) return;
	const { enrollments } = await readEnrollmentsById(iSpring, ids);
	const existing = new Map(enrollments.map((one) => [pairKey(one), one.id]));
	for (const decision of pending) {
		const id = existing.get(pairKey(decision.write));
		if (id === undefined) continue;
		decision.enrollmentId = id;
		decision.outcome = 'skipped';
		decision.reason = 'Skipped: enrolled already, although the list of enrollments did not show it at first.';
	}
}

function unreadWarning(count: number): string {
	const what = count === 1 ? 'The ID of 1 new enrollment' : `The IDs of ${count} new enrollments`;
	return `${what} could not be read, so later runs do not know that rules made ${count === 1 ? 'it' : 'them'}, and leave ${count === 1 ? 'it' : 'them'} alone.`;
}
