import { SyncError } from '../../errors';
import { settle, type Settled } from '../../http/settle';

/**
 * Waits for something that a run can do without.
 *
 * @throws what is not a SyncError, such as a programming error
 */
export async function attempt<T>(request: Promise<T>): Promise<Settled<T>> {
	const answer = await settle(request);
	if (answer.ok || answer.error instanceof SyncError) return answer;
	throw answer.error;
}
