import type { Transport } from '../../http/types';
import {
	readEnrollments,
	readEnrollmentsById,
	type EnrollmentList,
} from '../../ispring/learning/enrollments';
import type { Result } from '../../ispring/learning/results';
import type { LearningSettings } from '../settings';

/**
 * The enrollments behind an export; none when neither assignments nor certificates are exported.
 *
 * @param results of an incremental run: only their enrollments; undefined = all
 * @throws SyncError when the list cannot be read to its end
 */
export async function readNeededEnrollments(
	iSpring: Transport,
	{ exportAssignments, exportCertificates }: LearningSettings,
	results: readonly Result[] | undefined,
): Promise<EnrollmentList> {
	if (!exportAssignments && !exportCertificates) return { enrollments: [], unreadable: 0 };
	if (results === undefined) return await readEnrollments(iSpring);
	const ids = [...new Set(results.flatMap(({ enrollmentId }) => enrollmentId ?? []))];
	return await readEnrollmentsById(iSpring, ids);
}
