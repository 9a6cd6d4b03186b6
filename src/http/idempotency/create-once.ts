import { MissingIdError, SyncError } from '../../errors';
import { backoffMs } from '../retry/retry-timing';
import { settle } from '../settle';
import type { Clock, RequestCounts } from '../types';

const MAX_ATTEMPTS = 4;

export interface CreateOnce<T> {
	create: () => Promise<T>;
	/** Looks up what was created; null when it does not exist. */
	find: () => Promise<T | null>;
	clock: Clock;
	/** A creation counts as a write even if its response was lost. */
	counts: RequestCounts;
}

/**
 * Creates something without ever creating a duplicate, although neither API has idempotency keys: after a request whose
 * outcome is unknown, it looks up the record and repeats the request only if there is none.
 *
 * @returns what was created, or what the look-up found after a lost response
 * @throws the last SyncError when it can be neither created nor found, or any other error of the two callbacks
 */
export async function createOnce<T>({ create, find, clock, counts }: CreateOnce<T>): Promise<T> {
	let outcome = await settle(create());
	for (let attempt = 1; ; attempt++) {
		if (outcome.ok) return outcome.value;
		const { error } = outcome;
		if (!(error instanceof SyncError) || !error.mayHaveActed) throw error;
		// A slow server may still act after our time-out, so give it a moment before looking.
		const waitMs = backoffMs(attempt, clock.random());
		counts.waitedMs += waitMs;
		await clock.sleep(waitMs);
		const found = await find();
		// The status was a success, which has been counted: the list is stale, so only keep looking.
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
