import {
	hasStandardField,
	itemNameOf,
	STANDARD_FIELDS,
	standardNameIn,
} from '../../src/users/standard-fields';
import { field } from './samples.mts';

const namesIn = (fields: Array<ReturnType<typeof field>>) => fields.map((one) => standardNameIn(fields, one));

describe('A standard profile field', () => {
	it.each(STANDARD_FIELDS)('%s is found by its name, in any case and with any type', (name) => {
		for (const spelling of [name, name.toUpperCase(), ` ${name}`]) {
			expect(namesIn([field('other', { type: name }), field(spelling, { type: 'string' })])).toEqual([
				undefined,
				name,
			]);
		}
	});

	it.each(STANDARD_FIELDS)('%s is otherwise found as the only field of its type', (name) => {
		expect(namesIn([field('UB9mT', { type: name }), field('cost')])).toEqual([name, undefined]);
		expect(namesIn([field('one', { type: name }), field('two', { type: name })])).toEqual([
			undefined,
			undefined,
		]);
	});

	it('is never found by its label', () => {
		expect(namesIn([field('x', { label: 'Phone' }), field('y', { label: 'phone' })])).toEqual([
			undefined,
			undefined,
		]);
	});

	it('exists when the account lists it, or lists no standard fields', () => {
		const listed = [field('email', { type: 'email' }), field('cost')];
		expect(hasStandardField(listed, 'email')).toBe(true);
		expect(hasStandardField(listed, 'phone')).toBe(false);
		expect(hasStandardField([field('cost')], 'phone')).toBe(true);
	});

	it('has a separate name in items', () => {
		expect(STANDARD_FIELDS.map(itemNameOf)).toEqual([
			'login',
			'email',
			'firstName',
			'lastName',
			'jobTitle',
			'phone',
		]);
	});
});
