import type { SystemName } from '../SystemName';
import { SyncError } from './SyncError';

const CHECK_ADDRESS =
	'Check that the address in the credential is that of the API, and not of a sign-in page or a proxy.';

/** An answer came, but not one that this request can have: a web page, XML, or a shape that does not fit. */
export class UnexpectedResponseError extends SyncError {
	readonly kind = 'unexpectedResponse';

	constructor(system: SystemName, request: string, what: string, mayHaveActed = false, hint = CHECK_ADDRESS) {
		super(`${system} gave an unexpected answer to ${request}: ${what}`, hint, mayHaveActed);
	}
}
