import { z } from 'zod/v3';
import { UnexpectedResponseError } from '../../../src/errors';
import { describeMismatch, parseResponse } from '../../../src/http/responses/parse-response';

const asked = { system: 'BambooHR', request: 'GET /things' } as const;
const row = z.object({ id: z.string(), size: z.number() });
const shape = z.union([z.array(row), z.object({ rows: z.array(row) })]);

function messageFor(json: unknown): string {
	try {
		parseResponse(shape, json, asked);
	} catch (error) {
		expect(error).toBeInstanceOf(UnexpectedResponseError);
		return error instanceof Error ? error.message : '';
	}
	return 'none';
}

describe('parseResponse', () => {
	it('returns the output of the schema and allows additional fields', () => {
		expect(parseResponse(shape, [{ id: 'a', size: 1, more: true }], asked)).toEqual([{ id: 'a', size: 1 }]);
	});

	it('names the request and the field that is missing', () => {
		expect(messageFor([{ id: 'a', size: 1 }, { size: 2 }])).toBe(
			'BambooHR gave an unexpected response to GET /things: the field "1.id" is missing',
		);
	});

	it('names the mismatched field of the shape that matches furthest', () => {
		expect(messageFor({ rows: [{ id: 'a', size: 'large' }] })).toContain(
			'the field "rows.0.size" has an unknown format',
		);
	});

	it('reports a missing field even if it may have several shapes', () => {
		const dated = z.object({ date: z.union([z.string(), z.number()]) });
		expect(() => parseResponse(dated, {}, asked)).toThrow('the field "date" is missing');
	});

	it('never reports a text as a missing field, whatever it says', () => {
		const kind = z.object({ kind: z.enum(['employee', 'contractor']) });
		expect(() => parseResponse(kind, { kind: 'undefined' }, asked)).toThrow(
			'the field "kind" has an unknown format',
		);
	});

	it('never shows a value or a key that could be one', () => {
		const people = z.record(z.object({ name: z.string() }));
		expect(() => parseResponse(people, { 'ada@example.com': { name: 7 } }, asked)).toThrow(
			'the field "….name" has an unknown format',
		);
		expect(messageFor([{ id: 'a', size: 'secret' }])).not.toContain('secret');
	});

	it('reports when the whole response has an unknown format', () => {
		expect(messageFor('nothing')).toContain('it has an unknown format');
		const { error } = z.string().safeParse(1);
		expect(error && describeMismatch(error)).toBe('it has an unknown format');
	});

	it.each([
		[{ mayHaveActed: true }, true],
		[{}, false],
	])('reports whether the request may have acted: %j', (more, mayHaveActed) => {
		expect.assertions(1);
		try {
			parseResponse(z.string(), 1, { ...asked, ...more });
		} catch (error) {
			expect(error).toMatchObject({ mayHaveActed });
		}
	});
});
