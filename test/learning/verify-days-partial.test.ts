import { lastFullExport } from '../../src/learning/last-full-export';
import { readEarlierRuns } from '../../src/run/report/earlier-runs';
import type { Summary } from '../../src/run/summary';
import { dayOf, dueOn, exportedCompany, PEOPLE, personDueOn, VERIFY_DAYS } from './exported-company.mts';
import { pass } from './learning-systems.mts';

const company = exportedCompany();
const { nextDay, recordsRead, recordOf, enrollmentOf, written } = company;

const DAYS = 5 * VERIFY_DAYS;

describe('Exports in which the same employee fails every day', () => {
	/** Newest first, as in the run table. */
	const rows: object[] = [];
	beforeEach(() => {
		rows.length = 0;
	});

	async function syncOnce(): Promise<Summary> {
		const lastExport = lastFullExport(readEarlierRuns(rows, 'Europe/Berlin'));
		const { summary } = await company.sync({ lastExport });
		rows.unshift({ ...summary, counts: JSON.stringify(summary.counts) });
		return summary;
	}

	function failReading(id: string) {
		company.systems.bamboo.faults.push({
			when: ({ path }) => path.endsWith(`/record/employee/${id}`),
			times: Infinity,
			effect: { kind: 'status', status: 403 },
		});
	}

	/** Something new every day, so that the employee is read every day. */
	function completeSomething(id: string, days: number) {
		pass(company.systems, id, {
			enrollmentId: `new-${days}`,
			completionDate: `${dayOf(days)}T04:00:00+00:00`,
		});
	}

	it('compare everybody else once in seven days, neither more often nor less', async () => {
		const failing = personDueOn(3);
		failReading(failing);
		for (let days = 1; days <= DAYS; days += 1) {
			nextDay();
			completeSomething(failing, days);
			expect((await syncOnce()).status).toBe('partial');
			expect(recordsRead().filter((id) => id !== failing)).toEqual(
				dueOn(days).filter((id) => id !== failing),
			);
		}
	});

	it('repair a deleted record and a corrected score within seven days', async () => {
		failReading(personDueOn(3));
		const repaired: number[] = [];
		for (let days = 1; days <= DAYS; days += 1) {
			nextDay();
			completeSomething(personDueOn(3), days);
			if (days === 15) {
				company.systems.bamboo.state.trainingRecords.delete(recordOf(personDueOn(5))?.id ?? '');
				Object.assign(enrollmentOf(personDueOn(6)) ?? {}, { awardedScore: 33 });
			}
			await syncOnce();
			if (written().length > 0) repaired.push(days);
		}
		expect(repaired).toEqual([19, 20]);
	});

	it('export everything that is missing of the employee as soon as it succeeds again', async () => {
		const id = personDueOn(3);
		failReading(id);
		for (let days = 1; days <= 5; days += 1) {
			nextDay();
			completeSomething(id, days);
			await syncOnce();
		}
		company.systems.bamboo.faults.length = 0;
		nextDay();
		const { status, counts } = await syncOnce();
		expect([status, counts.create]).toEqual(['success', 5]);
	});

	it('catch up when BambooHR was down for all of them', async () => {
		nextDay();
		await syncOnce();
		nextDay();
		for (const id of dueOn(2)) failReading(id);
		expect(await syncOnce()).toMatchObject({ status: 'partial', counts: { verified: 0 } });
		company.systems.bamboo.faults.length = 0;
		nextDay();
		await syncOnce();
		expect(recordsRead()).toEqual(PEOPLE.filter((id) => [...dueOn(2), ...dueOn(3)].includes(id)));
	});
});
