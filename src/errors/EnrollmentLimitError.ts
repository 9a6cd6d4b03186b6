import { SyncError } from './SyncError';

const APPROVE = 'with Approve Held on, or raise Max Enrollments, Max Endings or Max Endings Percent.';

/** More enrollments would be made, ended or closed than the settings allow. Nothing was written. */
export class EnrollmentLimitError extends SyncError {
	readonly kind = 'enrollmentLimit';

	/** @param operation that was to be run */
	constructor(sentence: string, operation: 'sync' | 'revert' = 'sync') {
		super(
			`${sentence} Nothing was written.`,
			operation === 'sync'
				? `Review the changes with the Plan operation. If they should be made, run Apply on that plan ${APPROVE}`
				: `Turn on Plan Only to see the changes. If they should be made, run Apply on the planned items ${APPROVE}`,
		);
	}
}
