import { similarFields, formatFields } from '../../../src/bamboohr/employees/similar-fields';

const FIELDS = [
	{ value: 'homePhone', name: 'Home Phone' },
	{ value: 'workPhone', name: 'Work Phone' },
	{ value: 'customShirtSize', name: 'Shirt size' },
	{ value: '4020', name: 'Cost center' },
	{ value: 'city', name: 'City' },
];
const near = (text: string) => similarFields(text, FIELDS).map(({ value }) => value);

describe('Suggestions for a misspelled BambooHR field', () => {
	it.each([
		['homephone', 'homePhone'],
		['hmoePhone', 'homePhone'],
		['homePhne', 'homePhone'],
		['HomePhones', 'homePhone'],
		['Home Phone', 'homePhone'],
		['home_phone', 'homePhone'],
		['shirt size', 'customShirtSize'],
		['customShirtSzie', 'customShirtSize'],
		['costCentre', '4020'],
		['ctiy', 'city'],
		['Citty', 'city'],
	])('for %s include %s', (text, value) => {
		expect(near(text)[0]).toBe(value);
	});

	it.each(['', '-', 'zeppelin', '9'])('are empty for %j', (text) => {
		expect(near(text)).toEqual([]);
	});

	it('are at most three', () => {
		const many = Array.from({ length: 9 }, (_, index) => ({ value: `phone${index}`, name: 'Phone' }));
		expect(similarFields('phone', many)).toHaveLength(3);
	});

	it('show the value to enter and the label', () => {
		expect(formatFields([...FIELDS.slice(3), { value: 'x', name: 'x' }])).toBe(
			'"4020" (Cost center), "city" (City), "x"',
		);
	});
});
