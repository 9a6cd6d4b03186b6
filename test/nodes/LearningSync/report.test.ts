import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addCourse, addEnrollment } from '../../../tools/simulator/ispring/learning.mts';
import { addProfileField, addUser } from '../../../tools/simulator/ispring/people.mts';
import { WORKFLOW_ID } from '../../support/additional-data.mts';
import { startSystems, type SyncRun, type Systems } from '../../support/systems.mts';

const options = { employeeIdField: 'bamboohr_id', report: true };

/** The file on the summary, as a mail node would attach it. */
function reportOf({ run }: SyncRun) {
	const file = run.outputs[1]?.[0]?.binary?.report;
	return { ...file, page: Buffer.from(file?.data ?? '', 'base64').toString('utf8') };
}

describe('The report of a run', () => {
	let systems: Systems;
	beforeEach(async () => {
		systems = await startSystems();
		addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
		addEmployee(systems.bamboo, {
			id: '11',
			firstName: 'Ann <script>',
			lastName: 'Exemplär',
			workEmail: 'a@example.com',
		});
		addEmployee(systems.bamboo, { id: '12', workEmail: 'b@example.com' });
	});
	afterEach(async () => {
		await systems.close();
	});

	it('is a file of the summary, named after direction and start, and leaves the summary itself unchanged', async () => {
		const run = await systems.people('sync', { options });
		const { fileName, mimeType, page } = reportOf(run);
		const start = String(run.summary.startedAt).slice(0, 16).replace('T', '-').replace(':', '');
		expect([mimeType, fileName]).toEqual(['text/html', `sync-people-${start}.html`]);
		expect(page).toContain('2 users created, 1 department created.');
		expect(page).toContain('<bdi>Ann &lt;script&gt; Exemplär</bdi>');
		expect(Object.keys(run.summary)).not.toContain('report');
		expect(run.run.outputs[0]?.some(({ binary }) => binary !== undefined)).toBe(false);
	});

	it('leads to the execution and to the people, and the report of a plan says so in its name', async () => {
		const { fileName, page } = reportOf(await systems.people('plan', { options }));
		expect(fileName).toMatch(/^plan-people-/);
		expect(page).toContain(`href="http://127.0.0.1:5678/workflow/${WORKFLOW_ID}/executions/1"`);
		expect(page).toContain(`href="${systems.bamboo.url}/#employee-11"`);
		expect(page).toContain('Preview: nothing written');
	});

	it('says how many employees have a user, and compares this run with previous ones', async () => {
		const startedAt = '2026-01-31T05:00:00.000Z';
		const lastRuns = JSON.stringify([{ startedAt, direction: 'people', operation: 'sync', created: 7 }]);
		const { page } = reportOf(await systems.people('sync', { options: { ...options, lastRuns } }));
		expect(page).toContain('2 with a user');
		expect(page).toContain('9 in all, at most 7 in one run');
	});

	it('is missing unless Include Report is on', async () => {
		const { run } = await systems.people('plan', { options: { employeeIdField: 'bamboohr_id' } });
		expect(run.outputs[1]?.[0]?.binary).toBeUndefined();
	});

	it('lists held changes first, and says that nothing was written', async () => {
		await systems.people('sync', { options });
		changeEmployee(systems.bamboo, '11', { status: 'Inactive' });
		changeEmployee(systems.bamboo, '12', { jobTitle: 'Lead' });
		const { page } = reportOf(
			await systems.people('sync', { options: { ...options, maxLeavers: 0, onLimit: 'hold' } }),
		);
		expect(page).toContain('Nothing was written: 1 user would be updated; 1 deactivation held.');
		expect(page.indexOf('data-outcome="held"')).toBeLessThan(page.indexOf('data-outcome="planned"'));
	});

	it('comes with Apply, even when no item can be applied', async () => {
		const { changes } = await systems.people('plan', { options });
		const applied = await systems.people('apply', { options, input: changes });
		expect(reportOf(applied).page).toContain('Apply, ');
		const again = await systems.people('sync', { options });
		expect(reportOf(again).page).toContain('No changes were needed.');
	});

	it('lists the earlier runs of the option Last Runs, and works without any', async () => {
		const rows = [
			{ json: { startedAt: '2026-01-31T05:00:00.000Z', direction: 'people', status: 'success', created: 7 } },
			{ json: {} },
		];
		const lastRuns = JSON.stringify(rows);
		expect(reportOf(await systems.people('sync', { options: { ...options, lastRuns } })).page).toContain(
			'7 created',
		);
		const learning = reportOf(await systems.learning('plan', { options: { ...options, lastRuns } }));
		expect(learning.page).toContain('7 created');
		const without = reportOf(await systems.people('plan', { options: { ...options, lastRuns: '[{}]' } }));
		expect(without.page).not.toContain('Previous runs');
	});

	it('reads the earlier runs from an expression', async () => {
		const startedAt = '2026-01-31T05:00:00.000Z';
		const lastRuns = `={{ [{ json: { startedAt: '${startedAt}', status: 'held', held: 60 } }] }}`;
		const { page } = reportOf(await systems.people('sync', { options: { ...options, lastRuns } }));
		expect(page).toContain('60 held');
	});

	it('covers learning runs as well', async () => {
		const { userId } = addUser(systems.ispring, {
			fields: { login: 'ann', email: 'a@example.com', bamboohr_id: '11' },
		});
		const { contentItemId } = addCourse(systems.ispring, { title: 'Lifting & "Carrying"' });
		addEnrollment(systems.ispring, {
			courseId: contentItemId,
			learnerId: userId,
			completionStatus: 'passed',
			completionDate: '2026-02-10T12:00:00+00:00',
		});
		const { fileName, page } = reportOf(await systems.learning('sync', { options }));
		expect(fileName).toMatch(/^sync-learning-\d{4}-\d\d-\d\d-\d{4}\.html$/);
		expect(page).toContain('1 training type created, 1 training record created.');
		expect(page).toContain('<bdi>Lifting &amp; &quot;Carrying&quot;</bdi>');
	});
});
