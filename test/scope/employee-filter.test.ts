import type { FilterRule, ScopeSettings } from '../../src/scope/settings';
import { whyFilteredOut } from '../../src/scope/employee-filter';
import { employee } from '../people/world.mts';

const rule = (field: string, operator: FilterRule['operator'], ...values: string[]): FilterRule => ({
	field,
	operator,
	values,
});

const filter = (employeeFilter: FilterRule[], filterCombine: ScopeSettings['filterCombine'] = 'all') => ({
	employeeFilter,
	filterCombine,
});

const CONTRACTOR = employee({
	location: 'Vienna',
	division: null,
	jobTitle: 'Clerk, Payroll',
	extra: {
		employmentHistoryStatus: 'Contractor',
		customTags: 'Remote, Part-time',
		customOffices: 'Berlin, Germany, Remote',
		customOptIn: 'yes',
		customLevel: '3',
		customSince: '2024-05-01',
		customBlank: '\u200b',
		customPasted: 'North \u00ad West',
		4047: null,
		supervisorId: 'E7',
	},
});

const isIn = (rules: FilterRule[], combine?: ScopeSettings['filterCombine']) =>
	whyFilteredOut(CONTRACTOR, filter(rules, combine)) === undefined;

describe('Employee Filter', () => {
	it.each<[FilterRule, boolean]>([
		[rule('location', 'isOneOf', 'Berlin', 'Vienna'), true],
		[rule('location', 'isOneOf', 'Berlin'), false],
		[rule('location', 'isOneOf', ' vienna '), true],
		[rule('location', 'isNotOneOf', 'VIENNA'), false],
		[rule('location', 'isNotOneOf', 'Berlin'), true],
		[rule('location', 'isEmpty'), false],
		[rule('location', 'isNotEmpty'), true],
		[rule('division', 'isOneOf', 'Europe'), false],
		[rule('division', 'isNotOneOf', 'Europe'), true],
		[rule('division', 'isEmpty'), true],
		[rule('division', 'isNotEmpty'), false],
		[rule('employmentHistoryStatus', 'isNotOneOf', 'contractor', 'Intern'), false],
		[rule('employmentHistoryStatus', 'isOneOf', 'Full-Time', 'Part-Time'), false],
		[rule('4047', 'isEmpty'), true],
		[rule('id', 'isOneOf', '1'), true],
		[rule('status', 'isOneOf', 'Active'), true],
		// A single value may contain a comma.
		[rule('jobTitle', 'isOneOf', 'clerk, payroll'), true],
		[rule('jobTitle', 'isOneOf', 'Payroll'), false],
		[rule('customOffices', 'isOneOf', 'Berlin, Germany'), true],
		[rule('customOffices', 'isOneOf', 'Remote'), true],
		[rule('customOffices', 'isOneOf', 'Germany, Berlin'), false],
		// A checkbox, a number, a day.
		[rule('customOptIn', 'isOneOf', 'true'), true],
		[rule('customOptIn', 'isNotOneOf', 'Yes'), false],
		[rule('customOptIn', 'isOneOf', 'no'), false],
		[rule('customLevel', 'isOneOf', '3'), true],
		[rule('customLevel', 'isOneOf', '30'), false],
		[rule('customSince', 'isOneOf', '2024-05-01'), true],
		// What shows nothing counts for nothing.
		[rule('customBlank', 'isEmpty'), true],
		[rule('customBlank', 'isOneOf', '\u200b', 'x'), false],
		[rule('customPasted', 'isOneOf', 'north west'), true],
		[rule('location', 'isOneOf', '\ufeffVienna\u00a0'), true],
		[rule('location', 'isOneOf', 'Vien na'), false],
		// BambooHR's field of this name is the employee number of the supervisor.
		[rule('supervisorId', 'isOneOf', 'e7'), true],
	])('%j lets the employee in: %s', (one, expected) => {
		expect(isIn([one])).toBe(expected);
	});

	it('compares each value of a field with several, and the whole text as well', () => {
		expect(isIn([rule('customTags', 'isOneOf', 'remote')])).toBe(true);
		expect(isIn([rule('customTags', 'isOneOf', 'Remote, Part-time')])).toBe(true);
		expect(isIn([rule('customTags', 'isNotOneOf', 'Part-time')])).toBe(false);
		expect(isIn([rule('customTags', 'isOneOf', 'Part')])).toBe(false);
	});

	it('needs all rules or any of them, as chosen', () => {
		const rules = [rule('location', 'isOneOf', 'Vienna'), rule('division', 'isNotEmpty')];
		expect(isIn(rules, 'all')).toBe(false);
		expect(isIn(rules, 'any')).toBe(true);
		expect(isIn([rule('location', 'isEmpty'), rule('division', 'isNotEmpty')], 'any')).toBe(false);
	});

	it.each(['all', 'any'] as const)('lets everybody in without a rule (%s)', (combine) => {
		expect(isIn([], combine)).toBe(true);
	});

	it('says which rule leaves the employee out, and by which value', () => {
		const why = (one: FilterRule, ...others: FilterRule[]) =>
			whyFilteredOut(CONTRACTOR, filter([one, ...others], others.length > 0 ? 'any' : 'all'));
		expect(why(rule('location', 'isOneOf', 'Berlin', 'Paris'))).toBe(
			'Location is "Vienna", not one of Berlin, Paris',
		);
		expect(why(rule('location', 'isOneOf', 'A', 'B', 'C', 'D', 'E'))).toBe(
			'Location is "Vienna", not one of A, B, C, 2 more',
		);
		expect(why(rule('employmentHistoryStatus', 'isNotOneOf', 'Contractor'))).toBe(
			'employmentHistoryStatus is "Contractor", which Employee Filter leaves out',
		);
		expect(why(rule('division', 'isNotEmpty'))).toBe('Division is empty');
		expect(
			whyFilteredOut(
				CONTRACTOR,
				filter([rule('location', 'isNotEmpty'), rule('location', 'isNotOneOf', 'Vienna')]),
			),
		).toBe('Location is "Vienna", which Employee Filter leaves out (rule 2)');
		expect(why(rule('location', 'isEmpty'), rule('division', 'isOneOf', 'Europe'))).toBe(
			'Location is "Vienna", and it has to be empty (rule 1); Division is empty, not one of Europe (rule 2)',
		);
	});
});
