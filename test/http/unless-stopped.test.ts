import { StoppedError } from '../../src/errors';
import { unlessStopped } from '../../src/http/unless-stopped';
import { abortListeners } from '../support/abort-listeners.mts';

const never = async () => await new Promise<never>(() => {});

describe('unlessStopped', () => {
	it('hands back what the work hands back, and its error', async () => {
		const { signal } = new AbortController();
		expect(await unlessStopped(signal, async () => await Promise.resolve(5))).toBe(5);
		await expect(unlessStopped(signal, async () => await Promise.reject(new Error('No.')))).rejects.toThrow(
			'No.',
		);
		expect(abortListeners(signal)).toBe(0);
	});

	it('ends at once when the execution is stopped, whatever the work still does', async () => {
		const stop = new AbortController();
		const waiting = unlessStopped(stop.signal, never);
		stop.abort();
		await expect(waiting).rejects.toBeInstanceOf(StoppedError);
	});

	it('does not begin when the execution was stopped before', async () => {
		const work = jest.fn(never);
		await expect(unlessStopped(AbortSignal.abort(), work)).rejects.toBeInstanceOf(StoppedError);
		expect(work).not.toHaveBeenCalled();
	});
});
