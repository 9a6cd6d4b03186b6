import {
	exportedCompany,
	PEOPLE,
	FIRST_DAY,
	dayOf,
	dueOn,
	personDueOn,
	inOrder,
} from './exported-company.mts';
import { pass } from './learning-systems.mts';

const company = exportedCompany();
const { sync, nextDay, recordsRead, written, recordOf } = company;

describe('Runs that fail', () => {
	it('for days delay nothing when the next run knows the last successful one', async () => {
		nextDay();
		await sync();
		nextDay(4);
		const missed = [2, 3, 4, 5].flatMap(dueOn);
		const late = PEOPLE.find((id) => !missed.includes(id)) ?? '';
		pass(company.systems, late, { completionDate: '2026-03-12T08:00:00+00:00' });
		await sync({ lastExport: { lastDay: dayOf(1) } });
		expect(recordsRead()).toEqual(inOrder([...missed, late]));
		expect(written()).toHaveLength(1);
	});

	it('for a week are made up for at once', async () => {
		nextDay(8);
		const { summary } = await sync({ lastExport: { lastDay: FIRST_DAY } });
		expect(recordsRead()).toEqual(PEOPLE);
		expect(summary.counts).toMatchObject({ verified: PEOPLE.length, toVerify: 0 });
	});

	it('delay a completion by no more than seven days when the last successful run is not known', async () => {
		nextDay(3);
		const id = personDueOn(4);
		pass(company.systems, id, { enrollmentId: 'late', completionDate: '2026-03-11T08:00:00+00:00' });
		await sync();
		expect(written()).toEqual([]);
		nextDay();
		await sync();
		expect(written()).toHaveLength(1);
	});

	it('in the middle of the first load leave nothing for later: missing records show that one is needed', async () => {
		nextDay();
		const kept = PEOPLE.slice(0, 3);
		for (const id of PEOPLE) {
			if (!kept.includes(id)) company.systems.bamboo.state.trainingRecords.delete(recordOf(id)?.id ?? '');
		}
		const lacking = dueOn(1).filter((id) => !kept.includes(id)).length;
		expect(lacking).toBeGreaterThanOrEqual(3);
		const { summary } = await sync();
		expect(summary).toMatchObject({
			status: 'success',
			mode: 'rolling',
			counts: { create: PEOPLE.length - kept.length, verified: PEOPLE.length, toVerify: 0 },
			warnings: [
				`${lacking} of the ${dueOn(1).length} employees whose turn it was lacked training records in BambooHR, so the records of all employees were compared.`,
			],
		});
		expect(PEOPLE.map(recordOf)).not.toContain(undefined);
	});
});
