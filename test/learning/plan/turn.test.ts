import fc from 'fast-check';
import { DateTime } from 'luxon';
import { isDue, nextTurn } from '../../../src/learning/plan/turn';

const ZONES = [
	'UTC',
	'Europe/Berlin',
	'America/St_Johns',
	'Pacific/Kiritimati',
	'Pacific/Apia',
	'Asia/Tehran',
];
const FIRST_DAY = DateTime.fromISO('2026-01-01', { zone: 'utc' });

const zone = fc.constantFrom(...ZONES);
const verifyDays = fc.integer({ min: 1, max: 60 });
const day = fc.integer({ min: -2000, max: 5000 });
const employeeId = fc.oneof(
	fc.integer({ min: 1, max: 2 ** 31 }).map(String),
	fc.bigInt({ min: 1n, max: 10n ** 18n }).map(String),
	fc.string({ minLength: 1, maxLength: 12 }),
);
const dayAt = (place: number) => FIRST_DAY.plus({ days: place }).toISODate() ?? '';
const daysFrom = (place: number, count: number) => Array.from({ length: count }, (_, n) => dayAt(place + n));

/** How many of these employees have a turn on each of as many days. */
const perDay = (ids: readonly string[], days: number) =>
	daysFrom(0, days).map((today) => ids.filter((id) => isDue(id, { verifyDays: days, today })).length);

describe('The turn of an employee', () => {
	it('comes exactly once in any n consecutive days, whatever the ID and the first day', () => {
		fc.assert(
			fc.property(employeeId, verifyDays, day, (id, days, first) => {
				const turns = daysFrom(first, days).filter((today) => isDue(id, { verifyDays: days, today }));
				expect(turns).toHaveLength(1);
			}),
		);
	});

	it('comes exactly once in n days of any time zone, clock changes included', () => {
		fc.assert(
			fc.property(
				employeeId,
				verifyDays,
				zone,
				fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) }),
				fc.integer({ min: 0, max: 23 }),
				(id, days, timezone, startMs, hour) => {
					const first = DateTime.fromMillis(startMs, { zone: timezone });
					const turns = Array.from({ length: days }, (_, n) => first.plus({ days: n }).set({ hour })).filter(
						(now) => isDue(id, { verifyDays: days, today: now.toISODate() ?? '' }),
					);
					expect(turns).toHaveLength(1);
				},
			),
		);
	});

	it('is every day when everybody is compared every day', () => {
		for (const today of daysFrom(0, 400)) expect(isDue('17', { verifyDays: 1, today })).toBe(true);
	});

	it('is announced: the next one is the first day after today on which it is due', () => {
		fc.assert(
			fc.property(employeeId, verifyDays, day, (id, days, place) => {
				const later = daysFrom(place + 1, days);
				const expected = later.find((today) => isDue(id, { verifyDays: days, today }));
				expect(nextTurn(id, { verifyDays: days, today: dayAt(place) })).toBe(expected);
			}),
		);
	});

	it('is not lost when runs fail: the next successful run catches up, each turn once', () => {
		const successes = fc.array(fc.boolean(), { minLength: 1, maxLength: 120 });
		fc.assert(
			fc.property(employeeId, fc.integer({ min: 2, max: 30 }), successes, (id, days, hasSucceeded) => {
				let lastDay = dayAt(-1);
				const compared: number[] = [];
				hasSucceeded.forEach((success, place) => {
					if (!success) return;
					const today = dayAt(place);
					if (isDue(id, { verifyDays: days, today, lastDay })) compared.push(place);
					lastDay = today;
				});
				const runs = hasSucceeded.flatMap((success, place) => (success ? [place] : []));
				const turns = hasSucceeded
					.map((_, place) => place)
					.filter((place) => isDue(id, { verifyDays: days, today: dayAt(place) }));
				const expected = turns.flatMap((turn) => runs.find((place) => place >= turn) ?? []);
				expect(compared).toEqual([...new Set(expected)]);
			}),
		);
	});

	it('is today in every run of the day, also after an earlier one that succeeded', () => {
		const turn = { verifyDays: 7, today: '2026-03-10' };
		const due = Array.from({ length: 70 }, (_, n) => String(n)).filter((id) => isDue(id, turn));
		const again = due.filter((id) => isDue(id, { ...turn, lastDay: '2026-03-10' }));
		expect([due.length > 0, again]).toEqual([true, due]);
	});
});

describe('The employees of a company', () => {
	it.each([2, 3, 5, 7, 10, 14, 30, 31])(
		'are spread evenly over %i days when their IDs are consecutive',
		(days) => {
			fc.assert(
				fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (first) => {
					const counts = perDay(
						Array.from({ length: 10_000 }, (_, n) => String(first + n)),
						days,
					);
					const share = 10_000 / days;
					expect(Math.max(...counts.map((count) => Math.abs(count - share)))).toBeLessThan(8);
				}),
				{ numRuns: 3 },
			);
		},
	);

	it('are spread evenly when there are few of them', () => {
		const counts = perDay(
			Array.from({ length: 70 }, (_, n) => String(n + 1)),
			7,
		);
		expect([Math.min(...counts), Math.max(...counts)]).toEqual([expect.any(Number), expect.any(Number)]);
		for (const count of counts) expect(Math.abs(count - 10)).toBeLessThanOrEqual(2);
	});

	it.each([
		['at a regular distance from each other', (n: number) => n],
		['text', (n: number) => `p-${n}`],
	])('are spread about evenly when their IDs are %s', (_, idOf) => {
		// Large Fibonacci numbers, from 610 on, are the worst distances for Fibonacci hashing; nobody numbers employees so.
		const distance = fc.integer({ min: 1, max: 600 });
		fc.assert(
			fc.property(
				distance,
				fc.integer({ min: 0, max: 1e6 }),
				fc.constantFrom(2, 7, 14),
				(step, first, days) => {
					const ids = Array.from({ length: 4000 }, (_one, n) => String(idOf(first + n * step)));
					const share = ids.length / days;
					// Six standard deviations of a random spread.
					for (const count of perDay(ids, days)) {
						expect(Math.abs(count - share)).toBeLessThan(6 * Math.sqrt(share));
					}
				},
			),
			{ numRuns: 20 },
		);
	});
});
