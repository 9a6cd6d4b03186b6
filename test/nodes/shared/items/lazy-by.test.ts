import { lazyBy } from '../../../../nodes/shared/items/lazy-by';

describe('lazyBy', () => {
	const asked: string[][] = [];
	const answers = lazyBy(async (words) => {
		asked.push([...words]);
		if (words.includes('bad') && asked.length < 4) throw new Error('Not now');
		return words.join('+');
	});
	beforeEach(() => {
		asked.length = 0;
	});

	it('reads a set of keys once, in any order and at the same time', async () => {
		const wanted = [['b', 'a'], ['a', 'b', 'a'], ['a,b'], []];
		const got = await Promise.all(wanted.map(async (words) => await answers(words).get()));
		expect(got).toEqual(['a+b', 'a+b', 'a,b', '']);
		expect(asked).toHaveLength(3);
	});

	it('reads again after a failure and after forget', async () => {
		await expect(answers(['bad']).get()).rejects.toThrow('Not now');
		asked.push([], []);
		expect(await answers(['bad']).get()).toBe('bad');
		answers(['bad']).forget();
		expect(await answers(['bad']).get()).toBe('bad');
		expect(asked).toHaveLength(5);
	});
});
