import type { SyncError } from '../../errors';
import type { SystemName } from '../../SystemName';
import { isRepeatable, isWrite } from '../requests/is-write';
import type { ApiRequest, Clock, HttpResponse, RequestCounts } from '../types';
import type { AdaptiveConcurrency } from '../pace/adaptive-concurrency';
import type { Gate } from '../pace/gate';
import type { CircuitBreaker } from './circuit-breaker';
import { isTimeoutError } from './is-timeout-error';
import { decideRetry, isThrottled } from './retry-policy';

/** The result of one attempt. */
export type Outcome<T> =
	| { value: T }
	/** The system refused the request. */
	| { response: HttpResponse }
	/** No usable response. `maxAttempts`: 1 when another attempt would bring the same. */
	| { error: SyncError; maxAttempts: number };

/** What all requests of a run to one system share. */
export interface RunState {
	system: SystemName;
	clock: Clock;
	counts: RequestCounts;
	adaptive: AdaptiveConcurrency;
	gate: Gate;
	breaker: CircuitBreaker;
	/** Whether any request has succeeded, so the credential works. */
	hasSignedIn: boolean;
}

/** How one request is attempted, and how its refusal is put into words. */
export interface Attempts<T> {
	attempt: () => Promise<Outcome<T>>;
	refusalError: (response: HttpResponse) => Promise<SyncError>;
}

/**
 * Attempts a request until it succeeds or `decideRetry` gives up. It decides what a 429 or a lost response leads to;
 * this loop carries that out: it waits, counts and reports to the circuit breaker.
 *
 * @returns the value of the first successful attempt
 * @throws SyncError of the last attempt, or of the circuit breaker
 */
export async function runAttempts<T>(
	request: ApiRequest,
	{ attempt, refusalError }: Attempts<T>,
	run: RunState,
): Promise<T> {
	const { clock, counts, adaptive, gate, breaker } = run;
	const errorOf = async (outcome: Exclude<Outcome<T>, { value: T }>) =>
		'error' in outcome ? outcome.error : await refusalError(outcome.response);
	let mayRenewToken = run.system === 'iSpring Learn';
	for (let number = 1; ; number++) {
		await gate.pass();
		breaker.assertClosed();
		counts.sent += 1;
		const sentAtMs = clock.nowMs();
		const outcome = await attempt();
		if ('value' in outcome) {
			run.hasSignedIn = true;
			adaptive.recordSuccess(request, clock.nowMs() - sentAtMs);
			gate.recordAnswer();
			breaker.recordSuccess();
			if (isWrite(request)) counts.writes += 1;
			return outcome.value;
		}
		if (request.hasSmallerFallback) {
			const error = await errorOf(outcome);
			// The smaller request will show whether the system is down.
			if (isTimeoutError(error)) throw error;
		}
		const response = 'response' in outcome ? outcome.response : undefined;
		// A 404 counts against a limit, too.
		if (response && !isThrottled(response.status)) gate.recordAnswer();
		const decision = decideRetry({
			attempt: number,
			response,
			isRepeatable: isRepeatable(request) && !('error' in outcome && number >= outcome.maxAttempts),
			throttling: gate.throttling(),
			nowMs: clock.nowMs(),
			random: clock.random(),
		});
		// n8n renews an expired token by itself, but two concurrent renewals can invalidate each other's token. One more
		// attempt settles it, and only with a credential that has worked before.
		const isTokenRace = response?.status === 401 && run.hasSignedIn && mayRenewToken;
		if (isTokenRace) mayRenewToken = false;
		if (decision.is === 'final' && !isTokenRace) {
			const error = await errorOf(outcome);
			breaker.recordFailure(error, response?.status);
			throw error;
		}
		counts.retries += 1;
		if (decision.is === 'pauseAll' && gate.closeFor(decision.waitMs)) adaptive.recordThrottling();
		if (decision.is === 'retry') {
			adaptive.recordFault();
			counts.waitedMs += decision.waitMs;
			await clock.sleep(decision.waitMs);
		}
	}
}
