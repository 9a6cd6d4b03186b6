import type { SystemName } from '../SystemName';
import { SyncError } from './SyncError';

/** Something that was to be removed is perhaps still there, and nobody will look for it again. */
export class CleanupError extends SyncError {
	readonly kind = 'cleanup';

	/**
	 * @param what as a person would look for it
	 * @param cause why it could not be removed
	 */
	constructor(system: SystemName, what: string, cause: SyncError, hint: string) {
		super(`${what} may still be there at ${system}: ${cause.message}`, hint, cause.mayHaveActed);
	}
}
