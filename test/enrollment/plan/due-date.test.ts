import { receivedDay } from '../../../src/enrollment/plan/days';
import { wantedTerms, type DueFacts } from '../../../src/enrollment/plan/due-date';
import type { EnrollmentRule } from '../../../src/enrollment/rules/Rule';
import { rule } from '../world.mts';

const TODAY = '2026-03-10';
const terms = (rules: Array<Partial<EnrollmentRule>>, given: Partial<DueFacts> = {}) => {
	const facts = { assigned: { day: TODAY, isExact: true }, hireDate: '2026-03-01', today: TODAY, ...given };
	const { due, lock, isFromToday } = wantedTerms(rules.map(rule), facts);
	return [due, ...(lock ? ['locked'] : []), ...(isFromToday ? ['from today'] : [])].join(' ');
};

describe('A new enrollment', () => {
	it.each<[string, Array<Partial<EnrollmentRule>>, string]>([
		['no due days', [{}], ''],
		['from the assignment', [{ dueDays: 30 }], '2026-04-09'],
		['today', [{ dueDays: 0 }], '2026-03-10'],
		['from the hire date', [{ dueDays: 30, dueFrom: 'hireDate', lockAfterDue: true }], '2026-03-31 locked'],
		['in the past', [{ dueDays: 5, dueFrom: 'hireDate' }], '2026-03-15 from today'],
		['on the last day', [{ dueDays: 9, dueFrom: 'hireDate' }], '2026-03-10'],
		['the earlier of two', [{ dueDays: 30, lockAfterDue: true }, { dueDays: 10 }], '2026-03-20'],
		[
			'the earlier of two, with its lock',
			[{ dueDays: 30 }, { dueDays: 10, lockAfterDue: true }],
			'2026-03-20 locked',
		],
		['one with and one without', [{}, { dueDays: 10 }], '2026-03-20'],
	])('%s', (_, rules, expected) => expect(terms(rules)).toBe(expected));

	it('counts from the assignment when there is no hire date', () => {
		expect(terms([{ dueDays: 30, dueFrom: 'hireDate' }], { hireDate: null })).toBe('2026-04-09');
		expect(terms([{ dueDays: 30, dueFrom: 'hireDate' }], { hireDate: 'unknown' })).toBe('2026-04-09');
	});
});

describe('An enrollment that exists', () => {
	const since = (day: string, due: string | null, lock = false, isExact = true) => ({
		assigned: { day, isExact },
		current: { due, lock },
	});

	it.each<[string, Partial<EnrollmentRule>, Partial<DueFacts>, string]>([
		['keeps its due date', { dueDays: 30 }, since('2026-03-01', '2026-03-31'), '2026-03-31'],
		['keeps one that has passed', { dueDays: 30 }, since('2026-01-01', '2026-01-31'), '2026-01-31'],
		[
			'keeps one that has passed with its lock',
			{ dueDays: 30, lockAfterDue: true },
			since('2026-01-01', '2026-01-31', true),
			'2026-01-31 locked',
		],
		[
			'may be a day off without a time',
			{ dueDays: 30 },
			since('2026-03-01', '2026-04-01', false, false),
			'2026-04-01',
		],
		[
			'may be a day earlier, when the run went past midnight',
			{ dueDays: 30 },
			since('2026-03-01', '2026-03-30'),
			'2026-03-30',
		],
		['follows other due days', { dueDays: 45 }, since('2026-03-01', '2026-03-31'), '2026-04-15'],
		[
			'counts from today when that would be past',
			{ dueDays: 7 },
			since('2026-02-20', '2026-03-22'),
			'2026-03-17 from today',
		],
		['does not move on with every day', { dueDays: 7 }, since('2026-02-20', '2026-03-16'), '2026-03-16'],
		['loses its due date', {}, since('2026-03-01', '2026-03-31'), ''],
		[
			'closed early, is opened until its due date',
			{ dueDays: 30, lockAfterDue: true },
			since('2026-03-01', '2026-03-05', true),
			'2026-03-31 locked',
		],
		[
			'closed early, counts from today when that has passed',
			{ dueDays: 30, lockAfterDue: true },
			since('2026-01-01', '2026-01-20', true),
			'2026-04-09 locked from today',
		],
		[
			'closed, is opened by a rule that never locks',
			{ dueDays: 30 },
			since('2026-01-01', '2026-01-31', true),
			'2026-04-09 from today',
		],
		[
			'keeps its due date when nobody can read the day of its assignment',
			{ dueDays: 30 },
			{ assigned: undefined, current: { due: '2026-03-22', lock: false } },
			'2026-03-22',
		],
		[
			'is opened from today when nobody can read that day',
			{ dueDays: 30 },
			{ assigned: undefined, current: { due: '2026-03-02', lock: true } },
			'2026-04-09',
		],
	])('%s', (_, one, facts, expected) => expect(terms([one], facts)).toBe(expected));

	it('keeps its due date without the lock of a rule that would give a later one', () => {
		const rules = [{ dueDays: 7, dueFrom: 'hireDate' as const, lockAfterDue: true }, { dueDays: 0 }];
		const facts = { ...since(TODAY, TODAY), hireDate: '2015-03-01' };
		expect(terms(rules, { hireDate: '2015-03-01' })).toBe(TODAY);
		expect(terms(rules, facts)).toBe(TODAY);
	});

	it('keeps what counted from the assignment because the hire date was too long ago', () => {
		const facts = { ...since('2026-01-01', '2026-01-31', true), hireDate: '2010-01-01' };
		expect(terms([{ dueDays: 30, dueFrom: 'hireDate', lockAfterDue: true }], facts)).toBe(
			'2026-01-31 locked',
		);
	});
});

describe('The day of an assignment, in New York', () => {
	it.each([
		['2026-03-10', { day: '2026-03-10', isExact: false }],
		['2026-03-10 12:10:07', { day: '2026-03-10', isExact: false }],
		['2026-03-10T02:10:07+00:00', { day: '2026-03-09', isExact: true }],
		['2026-03-10T02:10:07.123Z', { day: '2026-03-09', isExact: true }],
		['2026-03-10T00:00:00+00:00', { day: '2026-03-09', isExact: false }],
		['2026-03-09T22:00:00.000Z', { day: '2026-03-09', isExact: false }],
		['2026-03-09T18:30Z', { day: '2026-03-09', isExact: false }],
		['10.03.2026', undefined],
		[undefined, undefined],
	])('%s', (text, expected) => expect(receivedDay(text, 'America/New_York')).toEqual(expected));
});
