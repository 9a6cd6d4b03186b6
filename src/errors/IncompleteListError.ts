import { SyncError } from './SyncError';

/** A list could not be read to its end or cannot be trusted, so nothing may be decided from it. */
export class IncompleteListError extends SyncError {
	readonly kind = 'incompleteList';

	constructor(
		message: string,
		hint = 'Nothing was written. Run again; if the error persists, check the permissions of the API key.',
	) {
		super(message, hint);
	}
}
