import type { SystemName } from '../SystemName';
import { SyncError } from './SyncError';

/** The credential cannot be used at all: a field of it is wrong, or the sign-in was refused. */
export class CredentialError extends SyncError {
	readonly kind = 'credential';

	constructor(system: SystemName, message: string) {
		super(message, `Correct the ${system} credential; its Test button tells when it is right.`);
	}
}
