import type { SystemName } from '../SystemName';
import { sendAttempt } from './requests/send-attempt';
import { createAdaptiveConcurrency } from './pace/adaptive-concurrency';
import { createConcurrencyLimit } from './pace/concurrency-limit';
import { createGate } from './pace/gate';
import { refusalError } from './responses/refusal-error';
import { FILE_FORMAT, JSON_FORMAT, type ResponseFormat } from './responses/response-formats';
import { createServerClock } from './responses/server-clock';
import { createCircuitBreaker } from './retry/circuit-breaker';
import { runAttempts, type RunState } from './retry/run-attempts';
import type { ApiRequest, Clock, HttpSend, RequestCounts, Transport } from './types';

export interface TransportOptions {
	system: SystemName;
	send: HttpSend;
	clock: Clock;
	/** The number of requests in flight at the same time; undefined = as many as the system answers well. */
	concurrency?: number;
	/** The secrets of the credential, to be masked in error messages. */
	secrets?: () => Promise<string[]>;
}

/**
 * The connection of a run to one system. It limits concurrency, retries where that is safe (`retry/`), counts requests
 * and turns every failure into a SyncError.
 */
export function createTransport({ system, send, clock, concurrency, secrets }: TransportOptions): Transport {
	const counts: RequestCounts = { sent: 0, writes: 0, retries: 0, waitedMs: 0 };
	const serverClock = createServerClock();
	const connection = { system, send, clock, serverClock };
	const adaptive = createAdaptiveConcurrency();
	const run: RunState = {
		system,
		clock,
		counts,
		adaptive,
		gate: createGate(clock, counts),
		breaker: createCircuitBreaker(system),
		hasSignedIn: false,
	};
	const limit = createConcurrencyLimit(() => concurrency ?? adaptive.limit);

	async function request<T>(apiRequest: ApiRequest, format: ResponseFormat<T>): Promise<T> {
		return await limit.run(
			async () =>
				await runAttempts(
					apiRequest,
					{
						attempt: async () => await sendAttempt(apiRequest, format, connection),
						refusalError: async (response) => await refusalError(system, apiRequest, response, secrets),
					},
					run,
				),
		);
	}

	return {
		system,
		clock,
		serverClock,
		counts,
		capabilities: {},
		request: async (apiRequest) => await request(apiRequest, JSON_FORMAT),
		fetchFile: async (path) => await request({ method: 'GET', path }, FILE_FORMAT),
	};
}
