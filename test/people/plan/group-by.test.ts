import fc from 'fast-check';
import { groupBy } from '../../../src/people/plan/group-by';

it('values with the same key come together, in order, and those without a key are left out', () => {
	const groups = groupBy(['a1', 'b1', '', 'a2'], (text) => text.charAt(0));
	expect([...groups]).toEqual([
		['a', ['a1', 'a2']],
		['b', ['b1']],
	]);
});

it('every value with a key is in exactly one group, also with keys that objects inherit', () => {
	const keys = fc.constantFrom('', 'constructor', '__proto__', 'toString', 'x');
	fc.assert(
		fc.property(fc.array(keys), (values) => {
			const grouped = [...groupBy(values, (key) => key).values()].flat();
			expect(grouped.sort()).toEqual(values.filter((key) => key !== '').sort());
		}),
	);
});
