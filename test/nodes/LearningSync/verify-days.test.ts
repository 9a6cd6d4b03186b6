import { DateTime } from 'luxon';
import type { INodeParameters } from 'n8n-workflow';
import { z } from 'zod/v3';
import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addCourse, addEnrollment, issueCertificate } from '../../../tools/simulator/ispring/learning.mts';
import { addProfileField, addUser } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, type Systems } from '../../support/systems.mts';

const PEOPLE = 21;

const countsShape = z.object({ verified: z.number(), toVerify: z.number() });

describe('The option Verify Days', () => {
	let systems: Systems;
	beforeAll(async () => {
		systems = await startSystems();
		const { bamboo, ispring } = systems;
		addProfileField(ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
		const { contentItemId: courseId } = addCourse(ispring, { title: 'Fire Safety' });
		for (let id = 1; id <= PEOPLE; id += 1) {
			const login = `p${id}@example.com`;
			addEmployee(bamboo, { id: String(id), workEmail: login });
			const { userId: learnerId } = addUser(ispring, {
				fields: { login, email: login, bamboohr_id: String(id) },
			});
			const done = { completionStatus: 'passed', completionDate: '2025-02-10T12:00:00+00:00' } as const;
			issueCertificate(
				ispring,
				addEnrollment(ispring, { courseId, learnerId, accessDate: '2025-01-05', ...done }),
			);
		}
		await sync({});
	});
	afterAll(async () => await systems.close());

	async function sync(options: INodeParameters) {
		systems.clearLogs();
		return await systems.learning('sync', { options });
	}
	const recordsRead = () =>
		systems.bamboo.log.filter(({ path }) => path.includes('/record/employee/')).length;
	const filesRead = () => systems.bamboo.log.filter(({ path }) => path.includes('/files/view')).length;

	it('compares everybody when it is left out, and says nothing about it', async () => {
		const { summary } = await sync({});
		expect([recordsRead(), filesRead(), systems.changes()]).toEqual([PEOPLE, PEOPLE, 0]);
		expect(summary).toMatchObject({ mode: 'full', status: 'success' });
		expect(summary.counts).not.toHaveProperty('verified');
	});

	it.each([3, '={{ "3" }}'])(
		'compares about a third of the people each day with %j, and says how many',
		async (verifyDays) => {
			const { summary } = await sync({ verifyDays });
			expect([filesRead(), systems.changes()]).toEqual([0, 0]);
			expect(recordsRead()).toBeGreaterThan(0);
			expect(recordsRead()).toBeLessThan(PEOPLE / 2);
			expect(summary).toMatchObject({
				mode: 'rolling',
				counts: {
					verified: recordsRead(),
					toVerify: PEOPLE - recordsRead(),
					completion: PEOPLE,
					certificate: PEOPLE,
				},
			});
		},
	);

	it('catches up on days without a success among the runs that the workflow passes in', async () => {
		const runs = (daysAgo: number, status: string) => [
			{
				startedAt: DateTime.now().minus({ days: daysAgo }).toISO(),
				...{ direction: 'learning', operation: 'sync', mode: 'rolling', status },
			},
		];
		await sync({ verifyDays: 3, lastRuns: JSON.stringify(runs(4, 'success')) });
		expect(recordsRead()).toBe(PEOPLE);
		await sync({ verifyDays: 3, lastRuns: JSON.stringify([...runs(1, 'partial'), ...runs(4, 'success')]) });
		expect(recordsRead()).toBeLessThan(PEOPLE);
	});

	it('is shown in the report', async () => {
		const { summary, run } = await sync({ verifyDays: 3, report: true });
		const { verified, toVerify } = countsShape.parse(summary.counts);
		const page = Buffer.from(run.outputs[1]?.[0]?.binary?.report?.data ?? '', 'base64').toString();
		const text = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
		expect(text).toContain('Scope Rolling: whatever is new, and the records of some employees each day');
		expect(text).toContain(
			`Verified Records and files of ${verified} employees; ${toVerify} more on the following days`,
		);
	});

	it.each([0, 1.5, -7, 366, '={{ "weekly" }}'])('refuses %j', async (verifyDays) => {
		const { error } = await sync({ verifyDays });
		expect(error?.message).toMatch(/Verify Days: /);
		expect(systems.bamboo.log).toEqual([]);
	});
});
