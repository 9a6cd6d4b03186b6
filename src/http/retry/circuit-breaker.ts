import { UnreachableError, type SyncError } from '../../errors';
import type { SystemName } from '../../SystemName';

/**
 * After this many consecutive failures, the next request would fail too: a thousand employees are not tried one by one
 * against a system that is down, and a revoked key is not used until BambooHR locks it.
 */
const MAX_FAILURES_IN_A_ROW = 4;

/** These say more about the system than about the request. Not 500: that may be about a single record. */
const SYSTEM_IS_DOWN = [401, 429, 502, 503, 504];

/** Stops all requests of a run once a system keeps failing. */
export interface CircuitBreaker {
	/** @throws SyncError once too many requests in a row have failed; the request was not sent */
	assertClosed(): void;
	recordSuccess(): void;
	/** @param status of the response; undefined when no usable response came */
	recordFailure(error: SyncError, status: number | undefined): void;
}

export function createCircuitBreaker(system: SystemName): CircuitBreaker {
	let failuresInARow = 0;
	let lastError: SyncError | undefined;
	return {
		assertClosed() {
			if (lastError !== undefined && failuresInARow >= MAX_FAILURES_IN_A_ROW) {
				throw notSentError(system, lastError);
			}
		},
		recordSuccess() {
			failuresInARow = 0;
		},
		recordFailure(error, status) {
			const isSystemDown = status === undefined || SYSTEM_IS_DOWN.includes(status);
			failuresInARow = isSystemDown ? failuresInARow + 1 : 0;
			lastError = error;
		},
	};
}

/** The request was never sent, so unlike the last one it cannot have changed anything. */
function notSentError(system: SystemName, last: SyncError): SyncError {
	const appliesToAll = ['refused', 'credential', 'stopped'].includes(last.kind) && !last.mayHaveActed;
	if (appliesToAll) return last;
	const what = `no more requests were sent after ${MAX_FAILURES_IN_A_ROW} failures in a row; the last one was "${last.message}"`;
	return new UnreachableError(system, what, false);
}
