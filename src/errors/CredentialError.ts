import type { SystemName } from '../SystemName';
import { SyncError } from './SyncError';

/** The credential is unusable: one of its fields is wrong, or the sign-in was refused. */
export class CredentialError extends SyncError {
	readonly kind = 'credential';

	constructor(
		system: SystemName,
		message: string,
		hint = `Correct the ${system} credential, then use its Test button to check it.`,
	) {
		super(message, hint);
	}
}
