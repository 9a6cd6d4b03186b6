import { ParameterError } from '../../src/errors';
import type { Decided } from '../../src/run/outcome';
import { Progress } from '../../src/run/Progress';

const decided = (outcome: Decided['outcome']): Decided => ({ outcome, reason: '' });

describe('The progress of a run', () => {
	it('executes only planned decisions', async () => {
		const all = [decided('planned'), decided('held'), decided('skipped')];
		const progress = new Progress(all);
		const done: Decided[] = [];
		await progress.forEach(progress.pending(), async (one) => {
			done.push(one);
		});
		progress.finish();
		expect(done).toEqual([all[0]]);
		expect(all.map(({ outcome }) => outcome)).toEqual(['done', 'held', 'skipped']);
	});

	it('continues after one fails', async () => {
		const all = [decided('planned'), decided('planned'), decided('planned')];
		const progress = new Progress(all);
		await progress.forEach(all, async (one) => {
			if (one === all[1]) throw new ParameterError('Role', 'is gone', 'Choose another.');
		});
		expect(progress.pending()).toEqual([all[0], all[2]]);
		progress.finish();
		expect(all.map(({ outcome }) => outcome)).toEqual(['done', 'failed', 'done']);
		expect(all[1]?.error).toBe('Role: is gone. Choose another.');
	});

	it('stops on a programming error', async () => {
		const all = [decided('planned')];
		const broken = new Progress(all).forEach(all, async () => {
			throw new TypeError('bug');
		});
		await expect(broken).rejects.toThrow('bug');
	});
});
