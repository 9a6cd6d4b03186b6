import type { SystemName } from '../SystemName';
import { SyncError } from './SyncError';

/** No answer came, or it broke off: connection refused or reset, time-out, a body cut short. */
export class UnreachableError extends SyncError {
	readonly kind = 'unreachable';
	/** The time was over before the answer was complete: asking for less may help. */
	readonly isTimeout: boolean;

	constructor(system: SystemName, what: string, mayHaveActed: boolean, isTimeout = false) {
		super(
			`${system} could not be reached: ${what}`,
			'Check the address in the credential and the network of this n8n, then run again; what is already done will not be done twice.',
			mayHaveActed,
		);
		this.isTimeout = isTimeout;
	}
}
