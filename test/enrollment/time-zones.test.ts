import { changeEmployee } from '../../tools/simulator/bamboohr/people.mts';
import { startEnrollmentSystems, what } from './enrollment-systems.mts';

const MIDNIGHT_NEAR = [
	Date.UTC(2026, 2, 10, 0, 20),
	Date.UTC(2026, 2, 10, 11, 30),
	Date.UTC(2026, 2, 10, 23, 40),
];
const ZONES = ['Pacific/Auckland', 'Europe/Berlin', 'UTC', 'America/Los_Angeles'];
const cases = MIDNIGHT_NEAR.flatMap((atMs) =>
	ZONES.flatMap((timezone) =>
		[true, false].map((strictDates) => [new Date(atMs).toISOString(), timezone, strictDates] as const),
	),
);

it.each(cases)(
	'At %s in %s, with times: %s, due dates settle at once.',
	async (at, timezone, strictDates) => {
		const systems = await startEnrollmentSystems({ strictDates });
		try {
			systems.clock.setMs(Date.parse(at));
			for (const id of ['1', '2']) systems.person(id, { department: 'Sales', hireDate: '2010-01-01' });
			const base = { departments: ['Sales'], lockAfterDue: true, whenNoLonger: 'close' as const };
			const rules = [
				{ ...base, dueDays: 10 },
				{ ...base, courses: ['c-2'], dueDays: 20, dueFrom: 'hireDate' as const },
			];
			const run = async () => await systems.sync({ rules, timezone });
			expect(what((await run()).items)).toHaveLength(4);
			const settles = async () => {
				systems.clearLogs();
				for (const hours of [0, 1, 12, 30, 24 * 25]) {
					systems.nextDay(hours / 24);
					expect((await run()).items).toEqual([]);
				}
				expect(systems.writes()).toEqual([]);
			};
			await settles();
			systems.clock.setMs(Date.parse(at) + 5 * 86_400_000);
			systems.nextDay(0);
			changeEmployee(systems.bamboo, '1', { department: 'HR' });
			expect(what((await run()).items)).toEqual(['1 close done', '1 close done']);
			systems.nextDay(40);
			changeEmployee(systems.bamboo, '1', { department: 'Sales' });
			expect(what((await run()).items)).toEqual(['1 changeDue done', '1 changeDue done']);
			await settles();
		} finally {
			await systems.close();
		}
	},
);
