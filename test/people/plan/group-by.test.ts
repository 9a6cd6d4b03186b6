import fc from 'fast-check';
import { groupBy } from '../../../src/people/plan/group-by';

it('Values with the same key are grouped in order, and those with an empty key are left out.', () => {
	const groups = groupBy(['a1', 'b1', '', 'a2'], (text) => text.charAt(0));
	expect([...groups]).toEqual([
		['a', ['a1', 'a2']],
		['b', ['b1']],
	]);
});

it('Every value with a key is in exactly one group.', () => {
	const keys = fc.constantFrom('', 'constructor', '__proto__', 'toString', 'x');
	fc.assert(
		fc.property(fc.array(keys), (values) => {
			const grouped = [...groupBy(values, (key) => key).values()].flat();
			expect(grouped.sort()).toEqual(values.filter((key) => key !== '').sort());
		}),
	);
});
