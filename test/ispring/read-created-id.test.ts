import { MissingIdError } from '../../src/errors';
import { readCreatedId } from '../../src/ispring/read-created-id';

const read = (json: unknown) => readCreatedId(json, 'POST /user', 'userId');

describe('The ID of something that was created in iSpring Learn', () => {
	it.each([
		['bare', 'u-1'],
		['with surrounding whitespace', ' u-1\n'],
		['in an object', { userId: 'u-1' }],
		['in an object with other values', { userId: 'u-1', status: 1 }],
		['wrapped', { response: 'u-1' }],
		['in a wrapped object', { response: { userId: 'u-1' } }],
	])('is read %s', (_shape, json) => {
		expect(read(json)).toBe('u-1');
	});

	it.each([
		[null],
		[''],
		['  '],
		[{}],
		[[]],
		[{ userId: '' }],
		[{ userId: null }],
		[{ groupId: 'g-1' }],
		[{ response: {} }],
	])('is reported as missing from the response %j', (json) => {
		expect(() => read(json)).toThrow(MissingIdError);
		expect(() => read(json)).toThrow(expect.objectContaining({ mayHaveActed: true }));
	});
});
