import { StoppedError } from '../errors';
import { settle } from './settle';

/**
 * Waits for something, but no longer than the execution goes on.
 *
 * @param signal aborts when the execution is stopped; undefined where nobody can stop it
 * @throws StoppedError at once when it is stopped, whatever the work still does
 */
export async function unlessStopped<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
	if (signal?.aborted) throw new StoppedError();
	const isOver = new AbortController();
	const stopped = new Promise<never>((_resolve, reject) => {
		// A long run waits often, and each time would leave a listener behind.
		const listening = { once: true, signal: isOver.signal };
		signal?.addEventListener('abort', () => reject(new StoppedError()), listening);
	});
	const outcome = await settle(Promise.race([work(), stopped]));
	isOver.abort();
	return outcome.ok ? outcome.value : await Promise.reject(outcome.error);
}
