import { withoutErrorCodes } from './error-codes';

/** Everything that can go wrong. Each kind has a file in this folder. */
export type SyncErrorKind =
	| 'refused'
	| 'unreachable'
	| 'unexpectedResponse'
	| 'incompleteList'
	| 'parameter'
	| 'leaverLimit'
	| 'enrollmentLimit'
	| 'credential'
	| 'cleanup'
	| 'callback'
	| 'stopped';

/**
 * The base of every error of this package: a message that says what happened, and a hint that says what to do.
 *
 * `mayHaveActed` is true when a write got no usable response: it may or may not have been carried out, so its effect
 * must be looked up before it is repeated.
 */
export abstract class SyncError extends Error {
	abstract readonly kind: SyncErrorKind;
	readonly hint: string;
	readonly mayHaveActed: boolean;

	constructor(message: string, hint: string, mayHaveActed = false) {
		// Includes what the other system said: n8n would replace the whole message because of a bare code in it.
		super(withoutErrorCodes(message));
		this.name = new.target.name;
		this.hint = withoutErrorCodes(hint);
		this.mayHaveActed = mayHaveActed;
	}
}
