import type { EnrollmentDetails } from '../../../../src/ispring/learning/enrollment-rows';
import type { OutputItem } from '../../../shared/items/ItemRun';

/** An enrollment as it goes out. When access ends is left out: that is the due date, where it locks then. */
export function toItem({
	id,
	userId,
	courseId,
	accessDate,
	dueDate,
	lockAfterDueDate,
	type,
	certificate,
}: EnrollmentDetails): OutputItem {
	return {
		json: {
			enrollmentId: id,
			userId,
			courseId,
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
