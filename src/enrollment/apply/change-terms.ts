import type { Transport } from '../../http/types';
import { updateEnrollment } from '../../ispring/learning/write-enrollments';
import type { Progress } from '../../run/Progress';
import type { EnrollmentDecision } from '../plan/Decision';
import { withWrite } from './Pending';
import { apiTerms } from './terms';

/**
 * Gives enrollments another due date; one in the past and locked closes them. The access date has to be sent along, as it
 * was received, unless the due date counts from now.
 *
 * @param now ISO 8601 with an offset
 */
export async function changeTerms(
	iSpring: Transport,
	progress: Progress<EnrollmentDecision>,
	now: string,
): Promise<void> {
	await progress.forEach(withWrite(progress.pending(), 'change'), async ({ write }) => {
		const { id, accessDate = now } = write.enrollment;
		await updateEnrollment(
			iSpring,
			id,
			{ ...apiTerms(write.terms), accessDate: write.startsAnew ? now : accessDate },
			accessDate,
		);
	});
}
