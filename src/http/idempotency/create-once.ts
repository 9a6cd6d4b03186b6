import { MissingIdError, SyncError } from '../../errors';
import { backoffMs } from '../retry/retry-timing';
import { settle } from '../settle';
import type { Clock, RequestCounts } from '../types';

const MAX_ATTEMPTS = 4;

export interface CreateOnce<T> {
	create: () => Promise<T>;
	/** Looks whether it is there by now; null when it is not. */
	find: () => Promise<T | null>;
	clock: Clock;
	/** A creation whose answer was lost still counts as a write. */
	counts: RequestCounts;
}

/**
 * Creates something that must not exist twice, although neither API has idempotency keys: after a request whose
 * outcome is unknown, looks first and repeats only what is not there.
 *
 * @throws the last SyncError when it can be neither created nor found
 */
export async function createOnce<T>({ create, find, clock, counts }: CreateOnce<T>): Promise<T> {
	let outcome = await settle(create());
	for (let attempt = 1; ; attempt++) {
		if (outcome.ok) return outcome.value;
		const { error } = outcome;
		if (!(error instanceof SyncError) || !error.mayHaveActed) throw error;
		// A server that is slow rather than broken may act after our time-out: give it a moment before looking.
		const waitMs = backoffMs(attempt, clock.random());
		counts.waitedMs += waitMs;
		await clock.sleep(waitMs);
		const found = await find();
		// Here the status was a success, which has been counted: the list is behind, and all there is to do is look.
		const isCreated = error instanceof MissingIdError;
		if (found !== null) {
			if (!isCreated) counts.writes += 1;
			return found;
		}
		if (attempt === MAX_ATTEMPTS) throw error;
		if (isCreated) continue;
		counts.retries += 1;
		outcome = await settle(create());
	}
}
