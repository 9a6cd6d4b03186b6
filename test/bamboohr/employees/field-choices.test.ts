import fc from 'fast-check';
import { toFieldChoices } from '../../../src/bamboohr/employees/field-choices';

describe('BambooHR: Field choices', () => {
	it('identify sub-fields by number, because they share the alias of their parent', () => {
		const fields = [
			{ id: '16', name: 'Employment Status', alias: 'employmentHistoryStatus' },
			{ id: '16.1', name: 'Employment Status - FTE', alias: 'employmentHistoryStatus' },
			{ id: '19.1', name: 'Pay Rate - Currency', alias: 'payRate' },
			{ id: '19', name: 'Pay Rate', alias: 'payRate' },
			{ id: '4020.4\n', name: 'Credits', alias: null },
		];
		expect(toFieldChoices(fields)).toEqual([
			{ value: '4020.4', name: 'Credits' },
			{ value: 'employmentHistoryStatus', name: 'Employment Status' },
			{ value: '16.1', name: 'Employment Status - FTE' },
			{ value: 'payRate', name: 'Pay Rate' },
			{ value: '19.1', name: 'Pay Rate - Currency' },
		]);
	});

	it('list two fields with the same alias separately, and each field once', () => {
		const fields = [
			{ id: '387', name: 'Status', alias: 'status' },
			{ id: '387', name: 'Status', alias: 'status' },
			{ id: '1358', name: 'Status of old', alias: 'status' },
		];
		expect(toFieldChoices(fields)).toEqual([
			{ value: 'status', name: 'Status' },
			{ value: '387', name: 'Status' },
			{ value: '1358', name: 'Status of old' },
		]);
	});

	it('give every field with its own number its own value', () => {
		const number = fc.tuple(fc.nat(3), fc.constantFrom('', '.1', '.2')).map((parts) => parts.join(''));
		const field = fc.record({ id: number, alias: fc.constantFrom('a', 'b', '', null) });
		fc.assert(
			fc.property(fc.uniqueArray(field, { selector: ({ id }) => id }), (fields) => {
				const values = toFieldChoices(fields).map(({ value }) => value);
				expect(new Set(values).size).toBe(fields.length);
				const dotted = fields.filter(({ id }) => id.includes('.')).map(({ id }) => id);
				expect(values).toEqual(expect.arrayContaining(dotted));
			}),
		);
	});
});
