import { RefusedError } from '../errors';

/**
 * Not every API key may use every endpoint; these statuses mean "try another endpoint" (docs/apis/bamboohr.md#errors).
 */
const CLOSED = [400, 401, 403, 404, 405, 422];

/** Whether an error means that the API key may not use an endpoint, or that the account does not have it. */
export function isAccessDenied(error: unknown): error is RefusedError {
	return error instanceof RefusedError && CLOSED.includes(error.status);
}
