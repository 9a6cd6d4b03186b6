import { settle } from '../../http/settle';
import { SyncError } from '../../errors';
import type { Transport } from '../../http/types';
import type { EnrollmentDetails } from '../../ispring/learning/enrollment-rows';
import { pairKey } from '../../ispring/learning/pair-key';
import { readNewEnrollments, reenroll, type FormerEnrollment } from '../../ispring/learning/reenroll';
import { isSameId } from '../../ispring/same-id';
import type { Progress } from '../../run/Progress';
import type { EnrollmentDecision } from '../plan/Decision';
import { withWrite, type Pending } from './Pending';
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
	await progress.forEach(pending, async ({ write }) => {
		await reenroll(iSpring, formerOf(write), { ...apiTerms(write.terms), accessDate: day });
	});
	const done = pending.filter(({ outcome }) => outcome === 'planned');
	const found = await settle(
		readNewEnrollments(
			iSpring,
			done.map(({ write }) => formerOf(write)),
		),
	);
	if (!found.ok && !(found.error instanceof SyncError)) throw found.error;
	const created = found.ok ? found.value : new Map<string, EnrollmentDetails>();
	let unread = 0;
	for (const decision of done) {
		const { enrollment } = decision.write;
		const fresh = created.get(pairKey(enrollment));
		if (!fresh) unread += 1;
		if (!fresh || isSameId(fresh.id, enrollment.id)) continue;
		decision.enrollmentId = fresh.id;
		decision.changes = [{ field: 'enrollmentId', from: enrollment.id, to: fresh.id }, ...decision.changes];
	}
	if (unread > 0) {
		progress.warnings.push(
			`The new enrollment IDs of ${unread} re-enrollments could not be read, so later runs do not know that rules made them, and leave them alone.`,
		);
	}
}

function formerOf({ enrollment, known }: Pending<'reenroll'>['write']): FormerEnrollment {
	return { ...enrollment, known };
}
