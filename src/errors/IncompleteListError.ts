import { SyncError } from './SyncError';

/** A list could not be read to its end, or cannot be trusted: nothing may be decided from it. */
export class IncompleteListError extends SyncError {
	readonly kind = 'incompleteList';

	constructor(
		message: string,
		hint = 'Nothing was written. Run again; if it stays, check the rights of the key.',
	) {
		super(message, hint);
	}
}
