import { SyncError } from './SyncError';

/** Somebody pressed Stop, or n8n ends the execution. */
export class StoppedError extends SyncError {
	readonly kind = 'stopped';

	constructor() {
		super('The run was stopped', 'What was done stays; the next run does the rest.');
	}
}
