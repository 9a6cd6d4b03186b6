import { SyncError } from './SyncError';

/** Somebody stopped the execution, or n8n is ending it. */
export class StoppedError extends SyncError {
	readonly kind = 'stopped';

	constructor() {
		super('The run was stopped', 'Completed changes are kept; the next run does the rest.');
	}
}
