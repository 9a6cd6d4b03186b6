import fc from 'fast-check';
import { z } from 'zod/v3';
import { anyValue, expectSame, VALUES } from './same-as-zod.mts';

/** Kinds of shape that rows consist of, and some that are left to zod. */
const SIMPLE: z.ZodTypeAny[] = [
	...[z.unknown(), z.boolean(), z.number(), z.enum(['a', 'true']), z.coerce.number(), z.coerce.boolean()],
	...[
		z.string(),
		z.string().trim().min(1),
		z.string().min(2),
		z.string().toLowerCase(),
		z.string().regex(/^a/),
	],
	...[
		z.string().regex(/a/g),
		z.string().max(1),
		z.string().url(),
		z.number().int(),
		z.literal('a'),
		z.null(),
	],
];

const COMPOUNDS: Array<(one: z.ZodTypeAny, other: z.ZodTypeAny) => z.ZodTypeAny> = [
	(one) => one.optional(),
	(one) => one.nullable(),
	(one) => one.nullish(),
	(one) => one.default('a'),
	(one) => one.catch(null),
	(one) => one.catch((failed: { input: unknown }) => [failed.input]),
	(one) => one.transform((value) => JSON.stringify(value)),
	(one) =>
		one.transform((value, context) => {
			if (value === 'a') context.addIssue({ code: 'custom', message: 'not this one' });
			return [value];
		}),
	(one) => one.refine((value) => value !== 'a'),
	(one) => one.readonly(),
	(one) => z.preprocess((value) => value ?? 'a', one),
	(one) => z.array(one),
	(one) => z.array(one).min(1),
	(one) => z.record(one),
	(one) => z.record(z.string().min(2), one),
	(one, other) => z.union([one, other]),
	(one, other) => one.transform((value) => value ?? 'a').pipe(other),
	(a, b) => z.object({ a, b }),
	(a, b) => z.object({ a, b }).strict(),
	(a) => z.object({ a }).passthrough(),
	(a, c) => z.object({ a }).catchall(c),
];

const anyShape = fc
	.letrec<{ shape: z.ZodTypeAny }>((tie) => ({
		shape: fc.oneof(
			{ depthSize: 'medium', withCrossShrink: true },
			fc.constantFrom(...SIMPLE),
			fc
				.tuple(fc.constantFrom(...COMPOUNDS), tie('shape'), tie('shape'))
				.map(([compound, one, other]) => compound(one, other)),
		),
	}))
	.shape.map((shape) => Object.assign(shape, { [fc.toStringMethod]: () => JSON.stringify(shape) }));

describe('Reading a value by its shape', () => {
	it('gives the same as zod for every kind of shape', () => {
		for (const one of SIMPLE) {
			for (const shape of [one, ...COMPOUNDS.map((compound) => compound(one, z.string()))])
				VALUES.forEach((value) => expectSame(shape, value));
		}
	});

	it('gives the same as zod for random shapes and values', () => {
		fc.assert(
			fc.property(anyShape, fc.array(anyValue, { minLength: 1, maxLength: 8 }), (shape, values) => {
				values.forEach((value) => expectSame(shape, value));
			}),
			{ numRuns: 500 },
		);
	});

	it('leaves what is no plain object to zod', () => {
		for (const value of [new Date(0), new Map(), new Set(), Promise.resolve(1), () => 1, 10n]) {
			expectSame(z.object({ a: z.unknown() }).passthrough(), value);
			expectSame(z.record(z.unknown()), value);
		}
	});
});
