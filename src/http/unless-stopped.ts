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
	let onStop = () => {};
	const stopped = new Promise<never>((_resolve, reject) => {
		onStop = () => reject(new StoppedError());
		signal?.addEventListener('abort', onStop, { once: true });
	});
	const outcome = await settle(Promise.race([work(), stopped]));
	// A long run waits often.
	signal?.removeEventListener('abort', onStop);
	return outcome.ok ? outcome.value : await Promise.reject(outcome.error);
}
