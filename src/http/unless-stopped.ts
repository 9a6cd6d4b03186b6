import { StoppedError } from '../errors';
import { settle } from './settle';

/**
 * Waits for work to finish, but no longer than the execution runs.
 *
 * @param signal aborts when the execution is stopped; undefined when it cannot be stopped
 * @throws StoppedError as soon as it is stopped, even if the work continues
 */
export async function unlessStopped<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
	if (signal?.aborted) throw new StoppedError();
	const isOver = new AbortController();
	const stopped = new Promise<never>((_resolve, reject) => {
		// Removed again afterwards: a long run waits often.
		const listening = { once: true, signal: isOver.signal };
		signal?.addEventListener('abort', () => reject(new StoppedError()), listening);
	});
	const outcome = await settle(Promise.race([work(), stopped]));
	isOver.abort();
	return outcome.ok ? outcome.value : await Promise.reject(outcome.error);
}
