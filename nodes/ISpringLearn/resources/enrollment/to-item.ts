import type { EnrollmentDetails } from '../../../../src/ispring/learning/enrollment-rows';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { LearningNames } from '../../shared/learning-names';

/**
 * The output for an enrollment. It has no end of access, because that is the due date of a course that locks.
 *
 * @param names those of the user and the course, where they have been read
 */
export function toItem(
	{ id, userId, courseId, accessDate, dueDate, lockAfterDueDate, type, certificate }: EnrollmentDetails,
	names?: LearningNames,
): OutputItem {
	return {
		json: {
			enrollmentId: id,
			userId,
			courseId,
			...names,
			accessDate: accessDate ?? null,
			dueDate: dueDate ?? null,
			lockAfterDueDate,
			type: type ?? null,
			certificateId: certificate?.id ?? null,
			certificateIssuedAt: certificate?.issuedAt ?? null,
			certificateExpiresAt: certificate?.expiresAt ?? null,
		},
	};
}
