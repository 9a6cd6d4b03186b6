import { onceForEachList } from '../../src/scope/once-for-each-list';

it('what is made of a list is made once, and again for another list with the same values', () => {
	let made = 0;
	const keysOf = onceForEachList((list) => ({ keys: [...list], number: ++made }));
	const [one, other] = [['a'], ['a']];
	expect([keysOf(one), keysOf(one), keysOf(other)]).toEqual([
		{ keys: ['a'], number: 1 },
		{ keys: ['a'], number: 1 },
		{ keys: ['a'], number: 2 },
	]);
});
