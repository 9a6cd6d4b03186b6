import fc from 'fast-check';
import { limitDepth } from '../../../src/http/responses/limit-depth';

const nested = (open: string, close: string, levels: number): unknown =>
	JSON.parse(`{"name":"Ann","field":${open.repeat(levels)}1${close.repeat(levels)},"after":[1,null]}`);

describe('limitDepth', () => {
	it.each([
		['lists', '[', ']'],
		['objects', '{"a":', '}'],
		['objects with a strange name', '{"__proto__":', '}'],
		['both', '[{"a":', '}]'],
	])(
		'shortens %s of ten thousand levels so that it can be serialized, and leaves the rest unchanged',
		(_what, open, close) => {
			const value = nested(open, close, 10_000);
			expect(() => JSON.stringify(value)).toThrow(RangeError);
			const cut = limitDepth(value);
			expect(cut).toMatchObject({ name: 'Ann', field: expect.any(Object), after: [1, null] });
			expect(JSON.stringify(cut).length).toBeLessThan(2_000);
		},
	);

	it('changes nothing that an API would send', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
				const text = JSON.stringify(value);
				expect(JSON.stringify(limitDepth(JSON.parse(text)))).toBe(text);
			}),
		);
	});
});
