import fc from 'fast-check';
import { attempt, isArray, isError, isObject, isPlainObject } from 'lodash';
import type { z } from 'zod/v3';
import { readAs } from '../../src/shapes/read-as';

/** Values as they occur in responses, and others that a hostile response may contain. */
export const VALUES: unknown[] = [
	...[
		'',
		' ',
		'0',
		'1',
		'a',
		' A ',
		'ab',
		'true',
		'0f8fad5b-D9CB-469f-a165-70867728950e',
		'https://example.com',
	],
	...[undefined, null, true, false, 0, 1, -1.5, NaN, Infinity, 1e21],
	...[[], [[]], [{}], ['a'], ['a', 1], [null]],
	...[
		{},
		{ a: 'a' },
		{ a: 1, b: 'a' },
		{ a: undefined, c: undefined },
		{ c: 1 },
		{ a: 'a', b: 'a', c: 'b', ab: 'c' },
	],
	JSON.parse('{"__proto__":{"a":"a"},"b":"a"}'),
	JSON.parse('{"a":"a","b":"a","__proto__":1,"constructor":"a","toString":"b"}'),
	Object.create({ a: 'a', b: 'a' }),
];

export const anyValue = fc.oneof(
	fc.constantFrom(...VALUES),
	fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__'), fc.constantFrom(...VALUES)),
	fc.jsonValue({ maxDepth: 3 }),
);

/** Expects `readAs` to give what zod gives: the same value, or nothing. */
export function expectSame(shape: z.ZodTypeAny, value: unknown): void {
	const expected: unknown = attempt(() => shape.safeParse(value).data);
	// JavaScript cannot make a number of `{"toString":"b"}`, and zod passes that error on.
	if (isError(expected)) return;
	expect(inFull(readAs(shape, value))).toBe(inFull(expected));
}

/** As text, with the order of fields, fields that are undefined, and unusual prototypes. */
function inFull(value: unknown): string {
	return JSON.stringify(value ?? String(value), (_, inner: unknown) => {
		if (inner === undefined || typeof inner === 'number') return `(${inner})`;
		const isUsual = !isObject(inner) || isArray(inner) || isPlainObject(inner);
		return isUsual ? inner : { ...inner, prototype: 'another' };
	});
}
