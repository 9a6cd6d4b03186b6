import type { SystemName } from '../SystemName';
import { SyncError } from './SyncError';

const CHECK_ADDRESS = 'Check that the address in the credential is the API, not a sign-in page or a proxy.';

/** A response came, but not one that this request can have: a web page, XML or JSON of an unknown shape. */
export class UnexpectedResponseError extends SyncError {
	readonly kind = 'unexpectedResponse';

	constructor(system: SystemName, request: string, what: string, mayHaveActed = false, hint = CHECK_ADDRESS) {
		super(`${system} gave an unexpected response to ${request}: ${what}`, hint, mayHaveActed);
	}
}
