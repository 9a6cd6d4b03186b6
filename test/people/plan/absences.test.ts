import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { TimeOffRequest } from '../../../src/bamboohr/time-off/time-off-requests';
import { absencesToday, unknownAbsences } from '../../../src/people/plan/absences';

const TODAY = '2026-03-10'; // A Tuesday.
const HOURS = new Map([['tuesday', 8]]);

function off(start: string, end = start, given: Partial<TimeOffRequest> = {}): TimeOffRequest {
	return { employeeId: '1', start, end, unit: 'days', amount: undefined, amountOfDay: new Map(), ...given };
}
const leaveOf = (requests: TimeOffRequest[], hours = HOURS) =>
	absencesToday({ requests, unreadable: [] }, TODAY, hours).onLeave.get('1');

describe('Who is on leave today', () => {
	it.each<[string, TimeOffRequest[], string | undefined]>([
		['nobody without a request', [], undefined],
		['somebody whose leave begins today', [off(TODAY, '2026-03-12')], '2026-03-10 2026-03-12'],
		['somebody on the last day', [off('2026-03-01', TODAY)], '2026-03-01 2026-03-10'],
		['nobody whose leave ended yesterday', [off('2026-03-01', '2026-03-09')], undefined],
		['nobody whose leave begins tomorrow', [off('2026-03-11', '2026-03-12')], undefined],
		[
			'somebody with overlapping requests until the last of them',
			[off('2026-03-08', '2026-03-12'), off('2026-03-01', '2026-03-20'), off('2026-03-11', '2026-03-15')],
			'2026-03-01 2026-03-20',
		],
		[
			'somebody whose next request follows without a day in between',
			[off('2026-03-11', '2026-03-31'), off('2026-03-09', '2026-03-10')],
			'2026-03-09 2026-03-31',
		],
		[
			'somebody only until the day before a day of work',
			[off('2026-03-09', '2026-03-11'), off('2026-03-13', '2026-03-31')],
			'2026-03-09 2026-03-11',
		],
		[
			'somebody over the end of a month and a leap day',
			[off('2026-02-28', '2026-02-28'), off('2026-03-01', TODAY)],
			'2026-02-28 2026-03-10',
		],
	])('is %s.', (_, requests, leave) => {
		const found = leaveOf(requests);
		expect(found && `${found.start} ${found.end}`).toBe(leave);
	});

	it.each<[string, TimeOffRequest, boolean]>([
		['half a day', off(TODAY, TODAY, { amount: 0.5 }), false],
		['half a day, by its days', off(TODAY, TODAY, { amountOfDay: new Map([[TODAY, 0.5]]) }), false],
		['a whole day', off(TODAY, TODAY, { amount: 1 }), true],
		['an unknown amount', off(TODAY), true],
		['no amount, as on a weekend', off(TODAY, TODAY, { amount: 0 }), true],
		['fewer hours than the day has', off(TODAY, TODAY, { unit: 'hours', amount: 4 }), false],
		['all hours of the day', off(TODAY, TODAY, { unit: 'hours', amount: 8 }), true],
		['hours without a unit', off(TODAY, TODAY, { unit: undefined, amount: 0.5 }), true],
		[
			'only half days for a week',
			off('2026-03-09', '2026-03-13', {
				amountOfDay: new Map([
					['2026-03-09', 0.5],
					[TODAY, 0.5],
				]),
			}),
			false,
		],
		[
			'half a day and whole ones',
			off('2026-03-09', '2026-03-13', {
				amountOfDay: new Map([
					['2026-03-09', 0.5],
					[TODAY, 1],
				]),
			}),
			true,
		],
		[
			'a few hours on several days, which may be the whole days of somebody in part-time',
			off('2026-03-09', TODAY, {
				unit: 'hours',
				amountOfDay: new Map([
					['2026-03-09', 4],
					[TODAY, 4],
				]),
			}),
			true,
		],
	])('counts as away or not: %s.', (_, request, isAway) => {
		expect(leaveOf([request]) !== undefined).toBe(isAway);
	});

	it('counts hours of a single day as away where the hours of a full day are not known.', () => {
		expect(leaveOf([off(TODAY, TODAY, { unit: 'hours', amount: 4 })], new Map())).toBeDefined();
	});

	it('is not known of an employee with an unreadable request, and nobody is back when it has no employee.', () => {
		const absences = (employeeId: string | undefined) =>
			absencesToday({ requests: [], unreadable: [{ employeeId }] }, TODAY, HOURS);
		expect(absences('4')).toMatchObject({ unknown: new Set(['4']), mayEnd: true });
		expect(absences(undefined)).toMatchObject({ unknown: new Set(), mayEnd: false });
		expect(absences('4').warnings).toHaveLength(1);
		expect(unknownAbsences('Why.')).toMatchObject({ mayEnd: false, warnings: ['Why.'] });
	});

	it('agrees with counting the days one by one.', () => {
		const plus = (days: number) => DateTime.fromISO(TODAY).plus({ days }).toFormat('yyyy-MM-dd');
		const request = fc
			.tuple(fc.integer({ min: -9, max: 9 }), fc.nat({ max: 5 }))
			.map(([from, days]) => ({ from, to: from + days }));
		fc.assert(
			fc.property(fc.array(request, { maxLength: 6 }), (all) => {
				const isOff = (day: number) => all.some(({ from, to }) => from <= day && day <= to);
				let [first, last] = [0, 0];
				while (isOff(first - 1)) first -= 1;
				while (isOff(last + 1)) last += 1;
				expect(leaveOf(all.map(({ from, to }) => off(plus(from), plus(to))))).toEqual(
					isOff(0) ? { start: plus(first), end: plus(last) } : undefined,
				);
			}),
		);
	});
});
