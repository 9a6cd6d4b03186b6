import { createSharer } from '../../src/text/sharer';

it('Equal texts stay equal, also when there are more different ones than are remembered.', () => {
	const share = createSharer();
	const texts = Array.from({ length: 60_000 }, (_, index) => `text ${index}`);
	expect([...texts, ...texts].map(share)).toEqual([...texts, ...texts]);
});
