import type { Clock, HttpRequest, HttpResponse, HttpSend } from '../../../src/http/types.ts';

export interface RateLimit {
	requests: number;
	perMs: number;
	/** `window`: the count starts anew every `perMs`. `sliding`: any `perMs` count. `bucket`: refilled evenly, and full at first. */
	kind: 'window' | 'sliding' | 'bucket';
	/** Of a refusal; default 429. */
	status?: number;
	/** What `Retry-After` says; default: how long to wait, in whole seconds. */
	retryAfter?: 'nothing' | 'one second';
}

export interface SimulatedServer {
	send: HttpSend;
	counts: { accepted: number; refused: number; mostInFlight: number };
}

/**
 * A server that answers after some time, or refuses with 429 and `Retry-After`.
 *
 * @param latencyMs of one answer, by the number of requests in flight
 * @param statusOf what it answers where the limit allows it
 */
export function simulatedServer(
	clock: Clock,
	latencyMs: (inFlight: number, request: HttpRequest) => number,
	limit?: RateLimit,
	statusOf: (request: HttpRequest, nth: number) => number = () => 200,
): SimulatedServer {
	const refusal = limit?.status ?? 429;
	const counts = { accepted: 0, refused: 0, mostInFlight: 0 };
	const starts: number[] = [];
	let sent = 0;
	let inFlight = 0;
	let tokens = limit?.requests ?? 0;
	let refilledAtMs = 0;
	/** How long to wait before the next request is allowed; 0 when it is allowed now. */
	const mustWaitMs = (): number => {
		if (limit === undefined) return 0;
		const nowMs = clock.nowMs();
		const { requests, perMs, kind } = limit;
		if (kind === 'bucket') {
			tokens = Math.min(requests, tokens + ((nowMs - refilledAtMs) * requests) / perMs);
			refilledAtMs = nowMs;
			if (tokens < 1) return ((1 - tokens) * perMs) / requests;
			tokens -= 1;
			return 0;
		}
		const fromMs = kind === 'window' ? nowMs - (nowMs % perMs) : nowMs - perMs + 1;
		const recent = starts.filter((atMs) => atMs >= fromMs);
		if (recent.length < requests) return 0;
		return (kind === 'window' ? fromMs : (recent[0] ?? nowMs)) + perMs - nowMs;
	};
	return {
		counts,
		async send(request): Promise<HttpResponse> {
			const waitMs = mustWaitMs();
			sent += 1;
			const status = statusOf(request, sent);
			inFlight += 1;
			counts.mostInFlight = Math.max(counts.mostInFlight, inFlight);
			if (waitMs === 0) starts.push(clock.nowMs());
			await clock.sleep(latencyMs(inFlight, request));
			inFlight -= 1;
			if (waitMs === 0 && status !== 429) {
				counts.accepted += 1;
				return { status, headers: {}, text: '{}' };
			}
			counts.refused += 1;
			const seconds = Math.max(1, Math.ceil(waitMs / 1000));
			if (limit?.retryAfter === 'nothing') return { status: refusal, headers: {}, text: '' };
			const said = limit?.retryAfter === 'one second' ? 1 : seconds;
			return { status: refusal, headers: { 'retry-after': String(said) }, text: '' };
		},
	};
}
