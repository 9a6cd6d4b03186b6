import { SyncError } from './SyncError';

/** More users would be deactivated than the settings allow. Nothing was written. */
export class LeaverLimitError extends SyncError {
	readonly kind = 'leaverLimit';

	constructor(sentence: string) {
		super(
			`${sentence} Nothing was written.`,
			'Look at who it is with the operation Plan. If it is right, run Apply on that plan with Approve Held on, or raise Max Leavers or Max Leavers Percent.',
		);
	}
}
