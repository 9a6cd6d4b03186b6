import { ParameterError } from '../../src/errors';
import { inBulk } from '../../src/run/in-bulk';

const REFUSED = new ParameterError('X', 'refused.', 'Nothing.');

/** Writes numbers, and refuses what contains one of these or is longer than the limit. */
async function write(numbers: number[], bad: number[], limit = Infinity) {
	const sizes: number[] = [];
	const rest = await inBulk(numbers, async (some) => {
		sizes.push(some.length);
		if (some.length > limit || some.some((one) => bad.includes(one))) throw REFUSED;
	});
	return { sizes, rest };
}
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('Writing in bulk', () => {
	it.each<[string, number[], number[], number, number[], number]>([
		['nothing at all', [], [], Infinity, [], 0],
		['all at once', upTo(250), [], Infinity, [250], 0],
		['in hundreds when all at once are refused', upTo(250), [], 100, [250, 100, 100, 50], 0],
		['but not the hundred that is refused', upTo(250), [120], Infinity, [250, 100, 100, 50], 100],
		['but not those who are less than a hundred', upTo(3), [1], Infinity, [3], 3],
	])('writes %s.', async (_, numbers, bad, limit, sizes, left) => {
		const written = await write(numbers, bad, limit);
		expect([written.sizes, written.rest.length]).toEqual([sizes, left]);
	});

	it('passes a programming error on.', async () => {
		const bug = new TypeError('bug');
		await expect(inBulk([1], async () => await Promise.reject(bug))).rejects.toBe(bug);
	});
});
