import { withoutErrorCodes } from './error-codes';

/** The closed set of things that can go wrong. Each kind has one file in this folder. */
export type SyncErrorKind =
	| 'refused'
	| 'unreachable'
	| 'unexpectedResponse'
	| 'incompleteList'
	| 'parameter'
	| 'leaverLimit'
	| 'credential'
	| 'cleanup'
	| 'callback'
	| 'stopped';

/**
 * What every error of this package has: a sentence that says what happened, and one that says what to do.
 *
 * `mayHaveActed` is true when a request that was to change something got no usable answer: it may have been
 * carried out or not, so it must not be repeated before somebody has looked.
 */
export abstract class SyncError extends Error {
	abstract readonly kind: SyncErrorKind;
	readonly hint: string;
	readonly mayHaveActed: boolean;

	constructor(message: string, hint: string, mayHaveActed = false) {
		// Also what the other system said: a bare code would cost the reader the whole message.
		super(withoutErrorCodes(message));
		this.name = new.target.name;
		this.hint = withoutErrorCodes(hint);
		this.mayHaveActed = mayHaveActed;
	}
}
