import type { Employee } from '../../../src/bamboohr/employees/Employee';
import { prepareRule } from '../../../src/enrollment/rules/match-rule';
import type { EnrollmentRule } from '../../../src/enrollment/rules/Rule';
import { employee, rule } from '../world.mts';

const TODAY = '2026-03-10';
const match = (given: Partial<EnrollmentRule>, who: Partial<Employee> = {}, isManager = false) => {
	const person = { employee: employee(who), isManager };
	const prepared = prepareRule(rule(given), TODAY);
	return `${prepared.matches(person) ? 'yes' : 'no'}: ${prepared.because(person)}`;
};

it.each<[Partial<EnrollmentRule>, Partial<Employee>, string]>([
	[{}, {}, 'yes: The rule is for everyone.'],
	[{ departments: ['HR', ' sales'] }, {}, 'yes: Department is "Sales".'],
	[{ departments: ['HR', 'IT'] }, {}, 'no: Department is "Sales", not HR or IT.'],
	[{ divisions: ['North'] }, {}, 'no: Division is empty, not North.'],
	[{ locations: ['Vienna'], jobTitles: ['Clerk'] }, {}, 'yes: Location is "Vienna"; Job Title is "Clerk".'],
	[{ locations: ['Vienna'], jobTitles: ['Lead'] }, {}, 'no: Job Title is "Clerk", not Lead.'],
	[
		{ employmentStatuses: ['Full-Time'] },
		{ extra: { employmentHistoryStatus: 'Full-Time' } },
		'yes: Employment Status is "Full-Time".',
	],
	[{ exceptEmployees: ['1'] }, {}, 'no: The employee is one of the exceptions of the rule.'],
	[{ field: 'city', values: ['Graz'] }, { extra: { city: 'Graz' } }, 'yes: city is "Graz".'],
	[
		{ field: 'city', operator: 'isEmpty' },
		{ extra: { city: 'Graz' } },
		'no: city is "Graz", and it has to be empty.',
	],
])('%j for %j: %s', (given, who, answer) => {
	expect(match(given, who)).toBe(answer);
});

describe('Hired within days', () => {
	it.each([
		['2026-03-10', true],
		['2026-02-08', true],
		['2026-02-07', false],
		['2026-03-11', false],
		[null, false],
	])('30 days before 2026-03-10, hired on %s: %s', (hireDate, matches) => {
		expect(match({ hiredWithinDays: 30 }, { hireDate }).startsWith('yes')).toBe(matches);
	});
});

it('A manager is whom an active employee reports to.', () => {
	expect(match({ isManager: true }, {}, true)).toBe('yes: Active employees report to this employee.');
	expect(match({ isManager: true })).toBe('no: No active employee reports to this employee.');
});
