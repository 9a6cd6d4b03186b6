import type { SystemName } from '../SystemName';
import { UnexpectedResponseError } from './UnexpectedResponseError';

/** A web page or XML came instead of JSON: the address is not the API, or the API does not know this request. */
export class MarkupResponseError extends UnexpectedResponseError {
	constructor(system: SystemName, request: string, mayHaveActed: boolean) {
		super(system, request, 'it is a web page or XML, not JSON', mayHaveActed);
	}
}
