import { exportedCompany, PEOPLE, personDueOn } from './exported-company.mts';
import { pass } from './learning-systems.mts';

const company = exportedCompany();
const { sync, nextDay, recordsRead, filesRead } = company;

describe('Other exports with the same setting', () => {
	it('read everybody in the first load', async () => {
		company.systems.bamboo.state.trainingTypes.clear();
		company.systems.bamboo.state.trainingRecords.clear();
		const { summary } = await sync();
		expect(recordsRead()).toEqual(PEOPLE);
		expect(summary.counts).toMatchObject({ verified: PEOPLE.length, toVerify: 0 });
	});

	it('read whoever has something new since the last run, and are incremental', async () => {
		nextDay();
		const id = personDueOn(4);
		pass(company.systems, id, { completionDate: '2026-03-11T08:00:00+00:00' });
		const { summary } = await sync({ since: '2026-03-11T00:00:00Z' });
		expect([recordsRead(), filesRead()]).toEqual([[id], []]);
		expect(summary).toMatchObject({ mode: 'incremental', counts: { create: 1, done: 1 } });
		expect(summary.counts).not.toHaveProperty('verified');
	});

	it('about some enrollments compare their learners and list their files, whoever has a turn', async () => {
		nextDay();
		const id = personDueOn(4);
		company.systems.bamboo.state.files.clear();
		const { items, summary } = await sync({ scope: { enrollmentIds: [`e-${id}`], pairs: [] } });
		expect([recordsRead(), filesRead()]).toEqual([[id], [id]]);
		expect(items.map(({ kind, action, outcome }) => [kind, action, outcome])).toEqual([
			['certificate', 'create', 'done'],
		]);
		expect(summary.mode).toBe('incremental');
	});

	it('that compare everybody each day read all records and files, and repair all of them', async () => {
		nextDay();
		company.systems.bamboo.state.files.clear();
		const { summary } = await sync({ settings: { verifyDays: 1 } });
		expect([recordsRead(), filesRead().length >= PEOPLE.length]).toEqual([PEOPLE, true]);
		expect(summary).toMatchObject({
			mode: 'full',
			counts: { certificate: PEOPLE.length, create: PEOPLE.length },
		});
		expect(summary.counts).not.toHaveProperty('verified');
		expect(company.systems.bamboo.state.files.size).toBe(PEOPLE.length);
	});
});
