import {
	booleanShape,
	idShape,
	optionalId,
	optionalText,
	readIds,
	unwrap,
	uuidShape,
} from '../../src/ispring/shapes';

describe('shapes of iSpring Learn', () => {
	it('take any text for an id, and only that', () => {
		expect(idShape.parse(' a-1 ')).toBe('a-1');
		expect([7, '', ' ', null, undefined, {}].map((value) => idShape.safeParse(value).success)).not.toContain(
			true,
		);
	});

	it('write a UUID in lower case, and leave any other id as it is', () => {
		const uuid = '2ABFBA42-fa51-11e9-95f0-0a580af40a83';
		for (const shape of [idShape, optionalId]) {
			expect([uuid, ' U-1 ', 'Abc'].map((id) => shape.parse(id))).toEqual([uuid.toLowerCase(), 'U-1', 'Abc']);
		}
		expect(readIds([uuid])).toEqual([uuid.toLowerCase()]);
		expect(['', ' ', null, undefined, {}].map((id) => optionalId.parse(id))).toEqual(
			Array(5).fill(undefined),
		);
	});

	it('know a UUID, in any case', () => {
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

	it('make texts of numbers and booleans, and undefined of nothing and of what is no text', () => {
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

	it('know every way of writing a boolean', () => {
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

	it('know lists of ids in every form', () => {
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

	it('unwrap what is wrapped, and nothing else', () => {
		expect(unwrap({ response: { a: 1 } })).toEqual({ a: 1 });
		expect(unwrap({ course: { a: 1 } }, 'course')).toEqual({ a: 1 });
		expect(unwrap({ response: 'text', a: 1 })).toEqual({ response: 'text', a: 1 });
		expect(unwrap({ response: null })).toEqual({ response: null });
		expect([null, 'x', 7, [1]].map((json) => unwrap(json))).toEqual([null, 'x', 7, [1]]);
	});
});
