import { checkFilter } from '../../src/scope/check-filter';

describe('checkFilter', () => {
	it('accepts rules with a field and, where the operator needs them, values', () => {
		expect(() =>
			checkFilter({
				employeeFilter: [
					{ field: 'location', operator: 'isOneOf', values: ['Vienna'] },
					{ field: 'division', operator: 'isEmpty', values: [] },
				],
			}),
		).not.toThrow();
	});

	it.each(['isOneOf', 'isNotOneOf'] as const)('refuses the operator %s without values', (operator) => {
		const employeeFilter = [
			{ field: 'location', operator: 'isNotEmpty' as const, values: [] },
			{ field: 'division', operator, values: [' '] },
		];
		expect(() => checkFilter({ employeeFilter })).toThrow(
			'Employee Filter > 2: the rule about division has no values.',
		);
	});

	it('refuses a rule without a field', () => {
		expect(() => checkFilter({ employeeFilter: [{ field: '', operator: 'isEmpty', values: [] }] })).toThrow(
			'Employee Filter > 1: the rule has no field.',
		);
	});
});
