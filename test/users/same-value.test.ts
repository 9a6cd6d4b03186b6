import fc from 'fast-check';
import { isSameValue, toFieldValue } from '../../src/users/same-value';

const plain = { type: 'string', choices: [] };
const countries = [
	{ name: '12', value: 'Austria' },
	{ name: '7', value: 'Norway' },
];

describe('a value in iSpring Learn is the same as that of BambooHR', () => {
	const same: Array<[string, string, string, string]> = [
		['an email in another case', 'email', 'Ann@Example.com ', 'ann@example.com'],
		['a login in another case', 'login', 'ANN', 'ann'],
		['a phone number with other separators', 'phone', '+1 (555) 010-99', '1 555 01099'],
		['a phone without digits, as text', 'phone', 'ext.  only', 'ext. only'],
		['a date with a time', 'birthdate', '2000-01-02T00:00:00Z', '2000-01-02'],
		['a text with other spaces', 'string', ' Senior \n Clerk ', 'Senior Clerk'],
		['an accent written in two characters', 'string', 'Andre\u0301', 'Andr\u00e9'],
	];
	it.each(same)('%s', (_, type, current, wanted) => {
		expect(isSameValue(current, wanted, { type, choices: [] })).toBe(true);
	});

	const different: Array<[string, string, string, string]> = [
		['another email', 'email', 'ann@example.com', 'anna@example.com'],
		['an email with a blank that nobody can type', 'email', 'ann@example.com\u00a0', 'ann@example.com'],
		['a login with a mark that nobody sees', 'login', '\ufeffann', 'ann'],
		['another login', 'login', 'ann@example.com', 'anna@example.com'],
		['another phone number', 'phone', '555 010', '555 011'],
		['a phone number and none', 'phone', 'ext. 5', 'ext. only'],
		['another phone without digits', 'phone', 'ask', 'none'],
		['another day', 'birthdate', '2000-01-02', '2000-01-03'],
		['a text in another case', 'string', 'clerk', 'Clerk'],
		['a text without its space', 'string', 'SeniorClerk', 'Senior Clerk'],
	];
	it.each(different)('but not %s', (_, type, current, wanted) => {
		expect(isSameValue(current, wanted, { type, choices: [] })).toBe(false);
	});

	it('whichever side of a choice each of them shows', () => {
		const country = { type: 'country', choices: countries };
		expect(isSameValue('12', 'austria', country)).toBe(true);
		expect(isSameValue('Austria', '12', country)).toBe(true);
		expect(isSameValue('7', 'austria', country)).toBe(false);
		expect(isSameValue('Atlantis ', 'Atlantis', country)).toBe(true);
	});

	it('whatever it is, when it is the same to the letter', () => {
		const types = fc.constantFrom('email', 'login', 'phone', 'birthdate', 'string', 'country');
		fc.assert(
			fc.property(fc.string(), types, fc.constantFrom([], countries), (text, type, choices) =>
				isSameValue(text, text, { type, choices }),
			),
		);
	});
});

describe('the value to write', () => {
	it('is the text itself where there is nothing to choose from', () => {
		expect(toFieldValue('anything', plain)).toBe('anything');
	});

	it('is nothing when the text is none of the choices', () => {
		expect(toFieldValue('Atlantis', { choices: countries })).toBeUndefined();
	});

	it('is the id of the choice, whichever side carries it', () => {
		const turned = countries.map(({ name, value }) => ({ name: value, value: name }));
		for (const choices of [countries, turned]) {
			expect(toFieldValue('AUSTRIA', { choices })).toBe('12');
			expect(toFieldValue('12', { choices })).toBe('12');
		}
	});

	it('is the side that the text is of when neither carries ids', () => {
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

	it('takes a side for ids only when all choices have one there', () => {
		const choices = [
			{ name: '1', value: 'One' },
			{ name: 'two', value: '2' },
		];
		expect(toFieldValue('one', { choices })).toBe('One');
		expect(toFieldValue('Two', { choices })).toBe('two');
	});
});
