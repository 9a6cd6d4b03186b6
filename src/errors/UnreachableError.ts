import type { SystemName } from '../SystemName';
import { SyncError } from './SyncError';

/** No response came, or it was cut off: connection refused or reset, time-out, truncated body. */
export class UnreachableError extends SyncError {
	readonly kind = 'unreachable';
	/** Time ran out before the response was complete: a smaller request may succeed. */
	readonly isTimeout: boolean;

	constructor(system: SystemName, what: string, mayHaveActed: boolean, isTimeout = false) {
		super(
			`${system} could not be reached: ${what}`,
			'Check the address in the credential and the network of this n8n, then run again. Completed changes are not repeated.',
			mayHaveActed,
		);
		this.isTimeout = isTimeout;
	}
}
