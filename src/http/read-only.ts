import { isWrite } from './requests/is-write';
import type { Transport } from './types';

/**
 * A transport that cannot change anything, for operations that promise so.
 *
 * @returns the same connection; a request that writes is a programming error there, and rejects before it leaves
 */
export function readOnly(transport: Transport): Transport {
	return {
		...transport,
		request: async (request) => {
			if (isWrite(request)) throw new TypeError(`${request.method} ${request.path} would write`);
			return await transport.request(request);
		},
	};
}
