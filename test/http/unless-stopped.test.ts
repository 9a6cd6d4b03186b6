import { StoppedError } from '../../src/errors';
import { unlessStopped } from '../../src/http/unless-stopped';
import { abortListeners } from '../support/abort-listeners.mts';

const never = async () => await new Promise<never>(() => {});

describe('unlessStopped', () => {
	it('settles with the value or the error of the work', async () => {
		const { signal } = new AbortController();
		expect(await unlessStopped(signal, async () => await Promise.resolve(5))).toBe(5);
		await expect(unlessStopped(signal, async () => await Promise.reject(new Error('No.')))).rejects.toThrow(
			'No.',
		);
		expect(abortListeners(signal)).toBe(0);
	});

	it('rejects as soon as the execution is stopped, even if the work continues', async () => {
		const stop = new AbortController();
		const waiting = unlessStopped(stop.signal, never);
		stop.abort();
		await expect(waiting).rejects.toBeInstanceOf(StoppedError);
	});

	it('does not start the work when the execution has already been stopped', async () => {
		const work = jest.fn(never);
		await expect(unlessStopped(AbortSignal.abort(), work)).rejects.toBeInstanceOf(StoppedError);
		expect(work).not.toHaveBeenCalled();
	});
});
