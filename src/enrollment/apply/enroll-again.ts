import { settle } from '../../http/settle';
import { SyncError } from '../../errors';
import type { Transport } from '../../http/types';
import type { EnrollmentDetails } from '../../ispring/learning/enrollment-rows';
import { pairKey } from '../../ispring/learning/pair-key';
import { readNewEnrollments, reenroll } from '../../ispring/learning/reenroll';
import type { Progress } from '../../run/Progress';
import type { EnrollmentDecision } from '../plan/Decision';
import { withWrite } from './Pending';
import { apiTerms } from './terms';

/**
 * Enrolls again whose certificate ends, or who failed. The API has a request for each enrollment; the IDs of the new ones
 * are read afterwards for all of them.
 *
 * @param day from when they have access, `yyyy-mm-dd`
 */
export async function enrollAgain(
	iSpring: Transport,
	progress: Progress<EnrollmentDecision>,
	day: string,
): Promise<void> {
	const pending = withWrite(progress.pending(), 'reenroll');
	await progress.forEach(pending, async ({ write: { enrollment, known, terms } }) => {
		await reenroll(iSpring, enrollment, known, { ...apiTerms(terms), accessDate: day });
	});
	const done = pending.filter(({ outcome }) => outcome === 'planned');
	const pairs = done.map(({ write: { enrollment, known } }) => ({ ...enrollment, known }));
	const found = await settle(readNewEnrollments(iSpring, pairs));
	if (!found.ok && !(found.error instanceof SyncError)) throw found.error;
	const created = found.ok ? found.value : new Map<string, EnrollmentDetails>();
	for (const decision of done) {
		const { enrollment } = decision.write;
		const fresh = created.get(pairKey(enrollment));
		if (!fresh) continue;
		decision.enrollmentId = fresh.id;
		decision.changes = [{ field: 'enrollmentId', from: enrollment.id, to: fresh.id }, ...decision.changes];
	}
	const unread = done.filter(({ enrollmentId, write }) => enrollmentId === write.enrollment.id).length;
	if (unread > 0) {
		progress.warnings.push(
			`The new enrollment IDs of ${unread} re-enrollments could not be read, so later runs do not know that rules made them, and leave them alone.`,
		);
	}
}
