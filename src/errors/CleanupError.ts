import type { SystemName } from '../SystemName';
import { SyncError } from './SyncError';

/** Something that should have been removed may still exist, and no later run will look for it. */
export class CleanupError extends SyncError {
	readonly kind = 'cleanup';

	/**
	 * @param what described so that a person can find it
	 * @param cause why it could not be removed
	 */
	constructor(system: SystemName, what: string, cause: SyncError, hint: string) {
		super(`${what} may still exist in ${system}: ${cause.message}`, hint, cause.mayHaveActed);
	}
}
