import { SyncError } from './SyncError';

/** More enrollments would be made, ended or closed than the settings allow. Nothing was written. */
export class EnrollmentLimitError extends SyncError {
	readonly kind = 'enrollmentLimit';

	constructor(sentence: string) {
		super(
			`${sentence} Nothing was written.`,
			'Review the changes with the Plan operation. If they should be made, run Apply on that plan with Approve Held on, or raise Max Enrollments, Max Endings or Max Endings Percent.',
		);
	}
}
