import { RefusedError } from '../errors';

/**
 * Not every company's key may use every endpoint; these answers mean "try another one" (docs/apis/bamboohr.md#errors).
 */
const CLOSED = [400, 401, 403, 404, 405, 422];

export function isAccessDenied(error: unknown): error is RefusedError {
	return error instanceof RefusedError && CLOSED.includes(error.status);
}
