import { chunk, uniqBy } from 'lodash';
import { SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readProgress } from '../../ispring/learning/progress';
import { idKey, IDS_PER_REQUEST } from '../../ispring/same-id';
import { deleteEnrollments } from '../../ispring/learning/write-enrollments';
import type { Progress } from '../../run/Progress';
import type { EnrollmentDecision } from '../plan/Decision';
import { recordsOf } from '../plan/standings';
import type { EnrollmentWorld } from '../plan/World';
import { withWrite, type Pending } from './Pending';

/**
 * Ends enrollments by deleting them. Immediately before, their progress is read once more: whoever has begun since then
 * keeps the enrollment, and the next run closes it.
 */
export async function endEnrollments(
	iSpring: Transport,
	progress: Progress<EnrollmentDecision>,
	{ trackCourses }: Pick<EnrollmentWorld, 'trackCourses'>,
): Promise<void> {
	for (const some of chunk(withWrite(progress.pending(), 'delete'), IDS_PER_REQUEST)) {
		const begun = await settle(findBegun(iSpring, some, trackCourses));
		if (!begun.ok) {
			const { error } = begun;
			if (!(error instanceof SyncError)) throw error;
			some.forEach((decision) => progress.fail(decision, error));
			continue;
		}
		for (const decision of some) {
			if (!begun.value.has(idKey(decision.write.enrollment.id))) continue;
			decision.outcome = 'skipped';
			decision.reason =
				'Skipped: the learner has begun since the plan was made. The next run closes the enrollment.';
		}
		const left = some.filter(({ outcome }) => outcome === 'planned');
		const failures = await deleteEnrollments(
			iSpring,
			left.map(({ write }) => write.enrollment.id),
		);
		for (const decision of left) {
			const error = failures.get(decision.write.enrollment.id);
			if (error === undefined) continue;
			if (!(error instanceof SyncError)) throw error;
			progress.fail(decision, error);
		}
	}
}

/** Keys (`idKey`) of the enrollments that somebody may have begun. */
async function findBegun(
	iSpring: Transport,
	pending: ReadonlyArray<Pending<'delete'>>,
	trackCourses: EnrollmentWorld['trackCourses'],
): Promise<Set<string>> {
	const enrollments = pending.map(({ write }) => write.enrollment);
	const userIds = uniqBy(
		enrollments.map(({ userId }) => userId),
		idKey,
	);
	const records = recordsOf({
		enrollments,
		progress: await readProgress(iSpring, { userIds }),
		trackCourses,
	});
	return new Set(
		userIds
			.flatMap((userId) => records(userId).standings)
			.flatMap(({ enrollment, mayHaveBegun }) => (mayHaveBegun ? [idKey(enrollment.id)] : [])),
	);
}
