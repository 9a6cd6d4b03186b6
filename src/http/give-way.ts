import type { Clock } from './types';

/** n8n serves its editor, webhooks and other executions on the same thread, so a loop pauses after this time. */
const MAX_TURN_MS = 40;

/**
 * Lets a loop over thousands of records give way to other work of n8n. Await the returned function in each round: it
 * pauses once the loop has kept the thread for too long.
 */
export function createGiveWay(clock: Pick<Clock, 'nowMs' | 'sleep'>): () => Promise<void> {
	let startMs = clock.nowMs();
	return async () => {
		if (clock.nowMs() - startMs < MAX_TURN_MS) return;
		await clock.sleep(0);
		startMs = clock.nowMs();
	};
}
