import { RefusedError, UnreachableError } from '../../errors';

/** Time-outs of the server and of gateways in front of it. */
const TIMED_OUT = [408, 504, 524, 598];

/** Whether a request failed because its response took too long: a smaller request may succeed. */
export function isTimeoutError(error: unknown): boolean {
	if (error instanceof UnreachableError) return error.isTimeout;
	return error instanceof RefusedError && TIMED_OUT.includes(error.status);
}
