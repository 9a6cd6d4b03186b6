import type { DateTime } from 'luxon';
import { createGiveWay } from '../../http/give-way';
import type { Clients } from '../../run/Clients';
import { Progress } from '../../run/Progress';
import type { EnrollmentDecision } from '../plan/Decision';
import type { EnrollmentWorld } from '../plan/World';
import { changeTerms } from './change-terms';
import { endEnrollments } from './end-enrollments';
import { enrollAgain } from './enroll-again';
import { enrollNew } from './enroll-new';

/**
 * Carries out the decisions that are `planned`. If the run is cut off, the next plan finds and finishes what is missing.
 *
 * @param now in the workflow's time zone
 * @returns all decisions in their order, with their outcome, and warnings for the summary
 * @throws what is not a SyncError, such as a programming error; a SyncError is the failure of some decisions
 */
export async function applyEnrollments(
	decisions: readonly EnrollmentDecision[],
	world: Pick<EnrollmentWorld, 'trackCourses'>,
	{ iSpring }: Clients,
	now: DateTime,
): Promise<{ decisions: EnrollmentDecision[]; warnings: string[] }> {
	const progress = new Progress(decisions.map((decision) => ({ ...decision })));
	// Each step starts with a look at all of them.
	const giveWay = createGiveWay(iSpring.clock);
	await endEnrollments(iSpring, progress, world);
	await giveWay();
	await changeTerms(iSpring, progress, now.toISO() ?? '');
	await giveWay();
	await enrollAgain(iSpring, progress, earlierDay(now));
	await giveWay();
	await enrollNew(iSpring, progress);
	progress.finish();
	return { decisions: [...progress.all], warnings: progress.warnings };
}

/** Today, or yesterday while it is still that day in UTC: an access date ahead of the other system's day shuts learners out. */
function earlierDay(now: DateTime): string {
	const [here = '', utc = ''] = [now.toISODate() ?? '', now.toUTC().toISODate() ?? ''];
	return here < utc ? here : utc;
}
