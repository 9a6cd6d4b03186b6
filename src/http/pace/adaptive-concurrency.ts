import type { ApiRequest } from '../types';

export const START_CONCURRENCY = 4;
export const MAX_CONCURRENCY = 16;

/** An answer this much slower than the fastest of its kind shows that the system, or this machine, is busy. */
const SLOWER_FACTOR = 1.5;
/** Differences below this are noise. */
const SLOWER_MARGIN_MS = 30;

export interface AdaptiveConcurrency {
	/** How many requests may be in flight now. */
	readonly limit: number;
	/** Records an answer that was a success. */
	recordSuccess(request: Pick<ApiRequest, 'method' | 'path' | 'isList'>, durationMs: number): void;
	/** Records that a request got no answer, or a server error. */
	recordFault(): void;
	/** Records that the system asked to wait. */
	recordThrottling(): void;
}

/**
 * How many requests to have in flight, learned from the answers: one more after as many successes as there are requests
 * in flight, as long as most of them came as fast as before; half when the system asks to wait. Between 1 and 16, from 4.
 */
export function createAdaptiveConcurrency(): AdaptiveConcurrency {
	const fastestMs = new Map<string, number>();
	let limit = START_CONCURRENCY;
	let round = { answers: 0, slow: 0 };
	const startRound = () => {
		round = { answers: 0, slow: 0 };
	};
	return {
		get limit() {
			return limit;
		},
		recordSuccess(request, durationMs) {
			// The time of a list depends on its length.
			if (request.isList) return;
			const kind = kindOf(request);
			const fastest = Math.min(fastestMs.get(kind) ?? durationMs, durationMs);
			fastestMs.set(kind, fastest);
			round.answers += 1;
			if (durationMs > fastest * SLOWER_FACTOR + SLOWER_MARGIN_MS) round.slow += 1;
			if (round.answers < limit) return;
			if (round.slow * 2 <= round.answers) limit = Math.min(MAX_CONCURRENCY, limit + 1);
			startRound();
		},
		recordFault: startRound,
		recordThrottling() {
			limit = Math.max(1, Math.floor(limit / 2));
			startRound();
		},
	};
}

/** Creating a user takes longer than reading one, so only requests of the same kind are compared. */
function kindOf({ method, path }: Pick<ApiRequest, 'method' | 'path'>): string {
	return [method, ...path.split('/').filter((segment) => !/\d/.test(segment))].join('/');
}
