import { SyncError } from './SyncError';

/** The other system cannot deliver to this n8n: the address is unusable, or nothing sent there arrived. */
export class CallbackError extends SyncError {
	readonly kind = 'callback';

	constructor(message: string, hint: string) {
		super(message, hint);
	}
}
