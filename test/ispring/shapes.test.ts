import {
	booleanShape,
	idShape,
	optionalId,
	optionalText,
	readIds,
	unwrap,
	uuidShape,
} from '../../src/ispring/shapes';

describe('Values in iSpring Learn responses', () => {
	it('are IDs if they are text', () => {
		expect(idShape.parse(' a-1 ')).toBe('a-1');
		expect([7, '', ' ', null, undefined, {}].map((value) => idShape.safeParse(value).success)).not.toContain(
			true,
		);
	});

	it('are UUIDs in lowercase, or other IDs unchanged', () => {
		const uuid = '2ABFBA42-fa51-11e9-95f0-0a580af40a83';
		for (const shape of [idShape, optionalId]) {
			expect([uuid, ' U-1 ', 'Abc'].map((id) => shape.parse(id))).toEqual([uuid.toLowerCase(), 'U-1', 'Abc']);
		}
		expect(readIds([uuid])).toEqual([uuid.toLowerCase()]);
		expect(['', ' ', null, undefined, {}].map((id) => optionalId.parse(id))).toEqual(
			Array(5).fill(undefined),
		);
	});

	it('are recognized as UUIDs in any case', () => {
		expect(uuidShape.parse(' 2ABFBA42-fa51-11e9-95f0-0a580af40a83 ')).toBe(
			'2abfba42-fa51-11e9-95f0-0a580af40a83',
		);
		const others = [
			'',
			'learner',
			'2abfba42fa5111e995f00a580af40a83',
			'2abfba42-fa51-11e9-95f0-0a580af40a83-1',
		];
		expect(others.map((value) => uuidShape.safeParse(value).success)).not.toContain(true);
	});

	it('are text if they are numbers or booleans, and undefined if they are empty or not text', () => {
		const values = ['a', '', 7, 0, false, null, undefined, {}, ['a']];
		expect(values.map((value) => optionalText.parse(value))).toEqual([
			'a',
			'',
			'7',
			'0',
			'false',
			undefined,
			undefined,
			undefined,
			undefined,
		]);
	});

	it('are booleans in any notation', () => {
		expect([true, 1, '1', 'true'].map((value) => booleanShape.parse(value))).toEqual([
			true,
			true,
			true,
			true,
		]);
		expect(
			[false, 0, '0', 'false', '', 2, null, undefined].map((value) => booleanShape.parse(value)),
		).not.toContain(true);
	});

	it('are lists of IDs in any format', () => {
		const lists = [['a', 'b'], { id: ['a', 'b'] }, { id: 'a' }, 'a', '', null, undefined, { id: null }];
		expect(lists.map((value) => readIds(value))).toEqual([
			['a', 'b'],
			['a', 'b'],
			['a'],
			['a'],
			[],
			[],
			[],
			undefined,
		]);
	});

	it('are unwrapped only from known wrappers', () => {
		expect(unwrap({ response: { a: 1 } })).toEqual({ a: 1 });
		expect(unwrap({ course: { a: 1 } }, 'course')).toEqual({ a: 1 });
		expect(unwrap({ response: 'text', a: 1 })).toEqual({ response: 'text', a: 1 });
		expect(unwrap({ response: null })).toEqual({ response: null });
		expect([null, 'x', 7, [1]].map((json) => unwrap(json))).toEqual([null, 'x', 7, [1]]);
	});
});
