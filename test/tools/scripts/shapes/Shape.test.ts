import fc from 'fast-check';
import { Shape } from '../../../../tools/scripts/shapes/Shape.mts';
import { formOf } from '../../../../tools/scripts/shapes/form-of.mts';

function linesOf(...values: unknown[]): string[] {
	const shape = new Shape();
	for (const value of values) shape.add(value);
	return shape.lines('answer');
}

it('a shape contains keys, types and lengths, and how often each occurs', () => {
	const users = [
		{ userId: '11111111-aaaa-11ee-8000-000000000001', status: 1, fields: [{ name: 'LOGIN', value: 'ada' }] },
		{ userId: '11111111-aaaa-11ee-8000-000000000002', status: 'on', fields: [], email: null },
	];
	expect(linesOf({ userProfiles: users, nextPageToken: 'abc' })).toEqual([
		'answer: object, 2 keys',
		'  nextPageToken: text, 3 characters',
		'  userProfiles: list, 2 long',
		'    each: object, 3 to 4 keys',
		'      email (in 1 of 2): null',
		'      fields: list, 0 to 1 long',
		'        each: object, 2 keys',
		'          name: text, 5 characters',
		'          value: text, 3 characters',
		'      status: text, 2 characters × 1 | whole number, 1 digits × 1',
		'      userId: UUID',
	]);
});

it('a shape hides undocumented keys, as if they were values', () => {
	const map = { '17': { name: 'First aid' }, '204': { name: 'Ladders' }, 'Ada Lovelace': true };
	expect(linesOf(map)).toEqual([
		'answer: object, 3 keys',
		'  (other key: text): boolean',
		'  (other key: whole number as text): object, 1 keys',
		'    name: text, 7 to 9 characters',
	]);
});

it.each([
	['2026-02-10T12:00:00+00:00', 'yyyy-mm-ddThh:mm:ss+hh:mm'],
	['2026-02-10T12:00:00+0000', 'yyyy-mm-ddThh:mm:ss+hhmm'],
	['2026-02-10T12:00:00.123Z', 'yyyy-mm-ddThh:mm:ss.fffZ'],
	['2026-02-10 12:00', 'yyyy-mm-dd hh:mm'],
	['2026-02-10', 'yyyy-mm-dd'],
	['0000-00-00', 'date of zeros'],
	['-7', 'whole number as text'],
	['4020.1', 'decimal number as text'],
	['4020.4\n', 'text with a space around it'],
	['R&amp;D', 'text with an entity'],
	['{"code":"x"}', 'JSON inside a text'],
	['Yes', 'yes or no'],
	['ada@example.com', 'email address'],
	['https://learn.example.com/a', 'link'],
	['50.00 USD', 'text'],
])('the format of "%s" is %s', (text, form) => {
	expect(formOf(text)).toBe(form);
});

/** Two texts that have only their format and length in common. */
const letters = (alphabet: string, length: number) =>
	fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
const day = fc.integer({ min: 10, max: 28 }).map((number) => `2026-01-${number}`);
const twoTexts = fc.oneof(
	fc
		.integer({ min: 1, max: 30 })
		.chain((length) => fc.tuple(letters('qwxkЖ字', length), letters('vzm', length))),
	fc.integer({ min: 1, max: 9 }).chain((length) => fc.tuple(letters('123', length), letters('456', length))),
	fc.tuple(fc.uuid(), fc.uuid()),
	fc.tuple(day, day),
	fc.tuple(day, day).map((days) => days.map((one) => `${one}T10:00:00Z`)),
	fc.tuple(letters('qwx', 5), letters('vzm', 5)).map((names) => names.map((name) => `${name}@example.com`)),
	fc
		.tuple(letters('qwx', 5), letters('vzm', 5))
		.map((names) => names.map((name) => `https://x.example/${name}`)),
);
const twoNumbers = fc.integer({ min: 0, max: 9 }).chain((digits) => {
	const least = digits === 0 ? 0 : 10 ** digits;
	const one = fc.integer({ min: least, max: 10 ** (digits + 1) - 1 });
	return fc.tuple(one, one);
});
const knownKey = fc.constantFrom('userId', 'status', 'fields', 'value', 'FIRST_NAME');

/** Two JSON values of the same shape that have values in common only by chance. */
const { twins } = fc.letrec<{ twins: unknown[]; list: unknown[]; object: unknown[] }>((tie) => ({
	twins: fc.oneof(
		{ maxDepth: 4 },
		twoTexts,
		twoNumbers,
		fc.constant<unknown[]>([null, null]),
		fc.tuple(fc.boolean(), fc.boolean()),
		tie('list'),
		tie('object'),
	),
	list: fc
		.array(tie('twins'), { maxLength: 4 })
		.map((pairs) => [0, 1].map((side) => pairs.map((pair) => pair[side]))),
	object: fc
		.array(
			fc.tuple(
				fc.oneof(
					knownKey.map((key) => [key, key]),
					twoTexts,
				),
				tie('twins'),
			),
			{ maxLength: 4 },
		)
		.filter((entries) =>
			[0, 1].every((side) => new Set(entries.map(([keys]) => keys[side])).size === entries.length),
		)
		.map((entries) =>
			[0, 1].map((side) => Object.fromEntries(entries.map(([keys, pair]) => [keys[side], pair[side]]))),
		),
}));

it('a shape reveals nothing that depends on a value', () => {
	fc.assert(
		fc.property(twins, ([one, other]) => {
			expect(linesOf(one)).toEqual(linesOf(other));
		}),
	);
});
