import fc from 'fast-check';
import { withQuery } from '../../../src/http/requests/query';

describe('withQuery', () => {
	it('returns a path without a query unchanged', () => {
		expect(withQuery('/users/v2')).toBe('/users/v2');
		expect(withQuery('/users/v2', { pageToken: undefined, logins: [] })).toBe('/users/v2');
	});

	it('writes strings, numbers and booleans, and arrays as repeated name[] pairs', () => {
		const path = withQuery('/p', { page: 2, only: true, none: undefined, empty: '', ids: ['a', 'b'] });
		expect(path).toBe('/p?page=2&only=true&empty=&ids%5B%5D=a&ids%5B%5D=b');
	});

	it('encodes characters with a meaning in URLs', () => {
		expect(withQuery('/p', { since: '2026-03-10T09:00:00+01:00' })).toBe(
			'/p?since=2026-03-10T09%3A00%3A00%2B01%3A00',
		);
		expect(withQuery('/p', { logins: ['a&b=c#d'] })).toBe('/p?logins%5B%5D=a%26b%3Dc%23d');
	});

	it('can be parsed back to the same values', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }),
				(one, many) => {
					const { searchParams } = new URL(withQuery('/p', { one, many }), 'http://localhost');
					expect(searchParams.get('one')).toBe(one);
					expect(searchParams.getAll('many[]')).toEqual(many);
				},
			),
		);
	});
});
