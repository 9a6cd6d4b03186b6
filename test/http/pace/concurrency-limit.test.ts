import { everythingReady } from './virtual-clock.mts';
import { createConcurrencyLimit } from '../../../src/http/pace/concurrency-limit';

/** Tasks that run until they are told to end. */
function controlledTasks() {
	const started: number[] = [];
	const ends = new Map<number, () => void>();
	const task = (id: number) => async () => {
		started.push(id);
		await new Promise<void>((resolve) => ends.set(id, resolve));
		return id;
	};
	const end = async (id: number) => {
		ends.get(id)?.();
		await everythingReady();
	};
	return { started, task, end };
}

describe('createConcurrencyLimit', () => {
	it('starts tasks in order, each when there is room for it', async () => {
		const limit = createConcurrencyLimit(() => 2);
		const { started, task, end } = controlledTasks();
		const results = Promise.all([1, 2, 3].map(async (id) => await limit.run(task(id))));
		await end(0);
		expect(started).toEqual([1, 2]);
		await end(2);
		expect(started).toEqual([1, 2, 3]);
		await end(1);
		await end(3);
		expect(await results).toEqual([1, 2, 3]);
	});

	it('starts several waiting tasks when the limit has risen, and none while it has fallen', async () => {
		let size = 1;
		const limit = createConcurrencyLimit(() => size);
		const { started, task, end } = controlledTasks();
		const results = Promise.all([1, 2, 3, 4, 5].map(async (id) => await limit.run(task(id))));
		await end(0);
		size = 3;
		await end(1);
		expect(started).toEqual([1, 2, 3, 4]);
		size = 1;
		await end(2);
		await end(3);
		expect(started).toEqual([1, 2, 3, 4]);
		await end(4);
		expect(started).toEqual([1, 2, 3, 4, 5]);
		await end(5);
		await results;
	});

	it('makes room when a task fails', async () => {
		const limit = createConcurrencyLimit(() => 1);
		const failed = limit.run(async () => await Promise.reject(new Error('refused')));
		await expect(failed).rejects.toThrow('refused');
		expect(await limit.run(async () => await Promise.resolve(2))).toBe(2);
	});
});
