import { SyncError } from './SyncError';

/** The other system cannot reach this n8n: its address will not do, or nothing that was sent there arrived. */
export class CallbackError extends SyncError {
	readonly kind = 'callback';

	constructor(message: string, hint: string) {
		super(message, hint);
	}
}
