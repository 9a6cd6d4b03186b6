import { attempt } from 'lodash';
import { ParameterError } from '../../../src/errors';
import { readRules } from '../../../src/enrollment/rules/read-rules';
import { rule } from '../world.mts';

const row = { name: 'Safety', courses: 'c-1', everyone: true };
const refusal = (...rows: Array<Record<string, unknown>>): string => {
	const outcome: unknown = attempt(readRules, rows);
	return outcome instanceof ParameterError ? `${outcome.message} ${outcome.hint}` : 'accepted';
};

describe('Rules are read alike from parameters and from tables', () => {
	it('Whole lists, numbers and switches, as the editor gives them', () => {
		const given = rule({ departments: ['Sales'], dueDays: 30, lockAfterDue: true, renewDays: 0 });
		expect(readRules([{ ...given }])).toEqual([given]);
	});

	it('Texts, as a sheet gives them: words for true and false, numbers, lists with commas and quotes', () => {
		const [read] = readRules([
			{
				name: ' Onboarding ',
				courses: 'c-1, "Safety, basic"',
				everyone: 'FALSE',
				departments: '"Sales, EMEA", Support',
				isManager: 'no',
				hiredWithinDays: '90',
				exceptEmployees: 17,
				dueDays: '30',
				dueFrom: 'hire date',
				lockAfterDue: 'TRUE',
				renewDays: '0',
				whenNoLonger: 'Close',
				row_number: 2,
			},
		]);
		expect(read).toEqual(
			rule({
				name: 'Onboarding',
				courses: ['c-1', 'Safety, basic'],
				departments: ['Sales, EMEA', 'Support'],
				hiredWithinDays: 90,
				exceptEmployees: ['17'],
				dueDays: 30,
				dueFrom: 'hireDate',
				lockAfterDue: true,
				renewDays: 0,
				whenNoLonger: 'close',
			}),
		);
	});

	it.each([true, 'TRUE', 'yes', '1', 1, 'On'])('%p means true', (everyone) => {
		expect(readRules([{ ...row, everyone }])).toEqual([rule()]);
	});

	it('Columns may have their display names, and empty rows are no rules', () => {
		const rows = [
			{ Name: 'Safety', 'Course Names or IDs': 'c-1', Everyone: 'yes', 'Due Days': 7 },
			{ name: '', everyone: null },
		];
		expect(readRules(rows)).toEqual([rule({ dueDays: 7 })]);
	});

	it.each([
		['unchecked boxes of a sheet', { name: '', everyone: 'FALSE', isManager: 'FALSE', lockAfterDue: 'FALSE' }],
		['choices at their defaults', { operator: 'isOneOf', dueFrom: 'assignment', whenNoLonger: 'keep' }],
		['blanks', { name: ' ', courses: '\u00a0', everyone: 0 }],
		['columns of others', { row_number: 7, id: 3, createdAt: '2026-03-01T09:00:00Z' }],
	])('A row with nothing but %s is no rule', (_, blank) => {
		expect(readRules([blank, row])).toEqual([rule()]);
	});

	it('A rule without a name is called by its place', () => {
		expect(readRules([row, { ...row, name: '' }]).map(({ name }) => name)).toEqual(['Safety', 'Rule 2']);
	});
});

describe('A rule that cannot be used is refused by its name and column', () => {
	it.each([
		['no condition', { everyone: false }, 'the rule has no condition'],
		[
			'conditions beside everyone',
			{ departments: 'Sales' },
			'Safety" > Everyone (everyone): the rule is for everyone, but also has a condition (departments)',
		],
		['no course', { courses: '' }, 'Safety" > Course Names or IDs (courses): it names no course.'],
		[
			'days that are no number',
			{ dueDays: 'soon' },
			'Safety" > Due Days (dueDays): "soon" is not a whole number of days',
		],
		['half a day', { renewDays: 1.5 }, '(renewDays): "1.5" is not a whole number'],
		['a negative number', { hiredWithinDays: '-3', everyone: '' }, '(hiredWithinDays): "-3" is not'],
		[
			'a switch with another word',
			{ lockAfterDue: 'perhaps' },
			'(lockAfterDue): "perhaps" is neither true nor false.',
		],
		[
			'an unknown choice',
			{ whenNoLonger: 'delete' },
			'(whenNoLonger): "delete" is not one of keep, close, end.',
		],
		[
			'a condition without values',
			{ everyone: '', field: 'city' },
			'(values): the condition on city has no values.',
		],
		['values without a field', { values: 'Vienna' }, '(field): there are values, but no field.'],
		[
			'a lock without a due date',
			{ lockAfterDue: true },
			'(lockAfterDue): it is on, but the rule has no due date.',
		],
		[
			'a misspelled column',
			{ departmens: 'Sales' },
			'Safety" > departmens: a rule has no column of this name. If it is meant to be "departments"',
		],
	])('%s', (_, given, message) => {
		expect(refusal({ ...row, ...given })).toContain(message);
	});

	it('two rules of one name', () => {
		expect(refusal(row, { ...row, name: 'SAFETY ' })).toContain('two rules have this name');
	});

	it('no rule at all', () => {
		expect(refusal({})).toContain('Rules: there is no rule.');
	});
});
