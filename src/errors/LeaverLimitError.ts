import { SyncError } from './SyncError';

const APPROVE = 'with Approve Held on, or raise Max Leavers or Max Leavers Percent.';

/** More users would be deactivated than the settings allow. Nothing was written. */
export class LeaverLimitError extends SyncError {
	readonly kind = 'leaverLimit';

	/** @param operation that was to be run */
	constructor(sentence: string, operation: 'sync' | 'revert' = 'sync') {
		super(
			`${sentence} Nothing was written.`,
			operation === 'sync'
				? `Review the affected users with the Plan operation. If they should be deactivated, run Apply on that plan ${APPROVE}`
				: `Turn on Plan Only to see who they are. If they should lose access, run Apply on the planned items ${APPROVE}`,
		);
	}
}
