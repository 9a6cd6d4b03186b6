import fc from 'fast-check';
import { isSameValue, toFieldValue } from '../../src/users/same-value';

const plain = { type: 'string', choices: [] };
const countries = [
	{ name: '12', value: 'Austria' },
	{ name: '7', value: 'Norway' },
];

describe('A value in iSpring Learn', () => {
	const same: Array<[string, string, string, string]> = [
		['another case of an email', 'email', 'Ann@Example.com ', 'ann@example.com'],
		['another case of a login', 'login', 'ANN', 'ann'],
		['other separators in a phone number', 'phone', '+1 (555) 010-99', '1 555 01099'],
		['other whitespace in a phone value without digits', 'phone', 'ext.  only', 'ext. only'],
		['a time after the date', 'birthdate', '2000-01-02T00:00:00Z', '2000-01-02'],
		['other whitespace in a text', 'string', ' Senior \n Clerk ', 'Senior Clerk'],
		['an accent composed of two characters', 'string', 'Andre\u0301', 'Andr\u00e9'],
	];
	it.each(same)('equals that of BambooHR despite %s', (_, type, current, wanted) => {
		expect(isSameValue(current, wanted, { type, choices: [] })).toBe(true);
	});

	const different: Array<[string, string, string, string]> = [
		['another email', 'email', 'ann@example.com', 'anna@example.com'],
		['a non-breaking space in the email', 'email', 'ann@example.com\u00a0', 'ann@example.com'],
		['an invisible character in the login', 'login', '\ufeffann', 'ann'],
		['another login', 'login', 'ann@example.com', 'anna@example.com'],
		['another phone number', 'phone', '555 010', '555 011'],
		['other words in a phone value', 'phone', 'ext. 5', 'ext. only'],
		['another phone value without digits', 'phone', 'ask', 'none'],
		['another day', 'birthdate', '2000-01-02', '2000-01-03'],
		['another case of a text', 'string', 'clerk', 'Clerk'],
		['a missing space in a text', 'string', 'SeniorClerk', 'Senior Clerk'],
	];
	it.each(different)('does not equal that of BambooHR with %s', (_, type, current, wanted) => {
		expect(isSameValue(current, wanted, { type, choices: [] })).toBe(false);
	});

	it('equals that of BambooHR if both are the same choice, by name or by value', () => {
		const country = { type: 'country', choices: countries };
		expect(isSameValue('12', 'austria', country)).toBe(true);
		expect(isSameValue('Austria', '12', country)).toBe(true);
		expect(isSameValue('7', 'austria', country)).toBe(false);
		expect(isSameValue('Atlantis ', 'Atlantis', country)).toBe(true);
	});

	it('always equals identical text', () => {
		const types = fc.constantFrom('email', 'login', 'phone', 'birthdate', 'string', 'country');
		fc.assert(
			fc.property(fc.string(), types, fc.constantFrom([], countries), (text, type, choices) =>
				isSameValue(text, text, { type, choices }),
			),
		);
	});
});

describe('The value to write', () => {
	it('is the text itself when the field has no choices', () => {
		expect(toFieldValue('anything', plain)).toBe('anything');
	});

	it('is undefined when the text is not one of the choices', () => {
		expect(toFieldValue('Atlantis', { choices: countries })).toBeUndefined();
	});

	it('is the ID of the choice, whichever property contains it', () => {
		const turned = countries.map(({ name, value }) => ({ name: value, value: name }));
		for (const choices of [countries, turned]) {
			expect(toFieldValue('AUSTRIA', { choices })).toBe('12');
			expect(toFieldValue('12', { choices })).toBe('12');
		}
	});

	it('is the property that matches the text when neither contains IDs', () => {
		const choices = [
			{ name: 'A1', value: 'Austria' },
			{ name: '1A', value: 'Norway' },
		];
		expect(toFieldValue('austria', { choices })).toBe('Austria');
		expect(toFieldValue('norway', { choices })).toBe('Norway');
		expect(toFieldValue('a1', { choices })).toBe('A1');
		const numbered = [{ name: '1st', value: 'First' }];
		expect(toFieldValue('first', { choices: numbered })).toBe('First');
	});

	it('treats a property as IDs only when all choices have one there', () => {
		const choices = [
			{ name: '1', value: 'One' },
			{ name: 'two', value: '2' },
		];
		expect(toFieldValue('one', { choices })).toBe('One');
		expect(toFieldValue('Two', { choices })).toBe('two');
	});
});
