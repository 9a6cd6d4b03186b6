import { RefusedError, SyncError } from '../../errors';
import { backoffMs } from '../retry/retry-timing';
import { settle } from '../settle';
import type { ApiRequest, Transport } from '../types';

const MAX_ATTEMPTS = 4;

/**
 * Deletes something in a system that responds 404 when it does not exist. After a lost response the next attempt settles
 * it: a 404 then means that the previous attempt succeeded.
 *
 * @throws RefusedError with 404 when it did not exist in the first place, and any other SyncError of the request
 */
export async function deleteOnce(
	{ clock, counts, request }: Transport,
	path: string,
	{ acceptsText = false }: Pick<ApiRequest, 'acceptsText'> = {},
): Promise<void> {
	for (let attempt = 1; ; attempt++) {
		const outcome = await settle(request({ method: 'DELETE', path, acceptsText, expectsJson: false }));
		if (outcome.ok) return;
		const { error } = outcome;
		if (attempt > 1 && error instanceof RefusedError && error.status === 404) {
			counts.writes += 1;
			return;
		}
		if (!(error instanceof SyncError) || !error.mayHaveActed || attempt === MAX_ATTEMPTS) throw error;
		const waitMs = backoffMs(attempt, clock.random());
		counts.retries += 1;
		counts.waitedMs += waitMs;
		await clock.sleep(waitMs);
	}
}
