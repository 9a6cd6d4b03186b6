import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import { startHeldRun } from '../approval/held-run.mts';
import { letPeopleLeave, letPeopleReturn } from '../approval/leavers.mts';
import { pressButton } from '../approval/press-button.mts';
import { CHANGES, RUNS } from '../tables.mts';

const FILE = 'sync-with-approval.json';
const APPROVER = 'hr@example.com';
/** Long enough for both emails. */
const SHORT_LIMIT = { limitType: 'afterTimeInterval', resumeAmount: 0.05, resumeUnit: 'minutes' };

/**
 * Lets a wave of leavers be held, and answers the email in every way there is. They are back in the end.
 *
 * @param chromium the path of the browser in which the buttons are clicked
 */
export async function testApproval(n8n: SampleN8n, chromium: string): Promise<void> {
	const { api, bamboo, ispring, runFile } = n8n;
	const lastRow = async () => (await api.rowsOfRuns(RUNS)).at(-1);
	const writes = () => ispring.log.filter(({ changed }) => changed).length;
	const isActive = (employeeId: string) => {
		const email = bamboo.state.employees.get(employeeId)?.workEmail;
		return [...ispring.state.users.values()].some(
			({ fields, status }) => fields.email === email && status === 1,
		);
	};

	await test(`${FILE} syncs without asking anybody while the limits are kept`, async () => {
		const { run } = await runFile(FILE, 'Sync now');
		assert.equal(run.status, 'success', run.error);
		const row = await lastRow();
		assert.deepEqual([row?.operation, row?.status, row?.by], ['sync', 'success', 'editor']);
		assert.equal(run.itemsOf('Apply the held plan', 0).length, 0);
	});

	const leavers = letPeopleLeave(n8n);
	const writesBefore = writes();
	await test('A held run emails the report first, and then asks', async () => {
		const { report, question, untilEnded } = await startHeldRun(n8n, FILE);
		assert.deepEqual([report.to, question.to], [[APPROVER], [APPROVER]]);
		assert.match(report.subject, /^On hold: \d+ people would lose access/);
		assert.match(question.subject, /^Approve or decline: \d+ people/);
		const [file] = report.attachments;
		assert.match(file?.filename ?? '', /\.html$/);
		const name = bamboo.state.employees.get(leavers[0] ?? '')?.lastName ?? '';
		assert.ok(file?.content.toString().includes(name), 'The report names no leaver.');
		const held = await lastRow();
		assert.deepEqual([held?.operation, held?.status, held?.by], ['sync', 'held', 'editor']);

		assert.match(await pressButton(chromium, question, 'Decline'), /Got it/);
		assert.equal((await untilEnded()).status, 'success');
		const row = await lastRow();
		assert.deepEqual([row?.operation, row?.status, row?.by], ['apply', 'held', APPROVER]);
		assert.match(String(row?.message), /^Declined by hr@example\.com at .* Nothing was written/);
		assert.equal(writes(), writesBefore);
	});

	await test('Without an answer within the time limit, nothing is written, and the run table says so', async () => {
		const options = { limitWaitTime: { values: SHORT_LIMIT } };
		const { untilEnded } = await startHeldRun(n8n, FILE, { nodes: { 'Ask for approval': { options } } });
		assert.equal((await untilEnded()).status, 'success');
		const row = await lastRow();
		assert.deepEqual([row?.operation, row?.status, row?.by], ['apply', 'held', 'time limit']);
		assert.match(String(row?.message), /^No decision within/);
		assert.equal(writes(), writesBefore);
	});

	await test('Approve applies exactly the held plan, once, and leaves alone who has come back since', async (t) => {
		const first = await startHeldRun(n8n, FILE);
		const second = await startHeldRun(n8n, FILE);
		const back = leavers.find(isActive) ?? '';
		letPeopleReturn(n8n, [back]);
		await pressButton(chromium, first.question, 'Approve');
		const run = await first.untilEnded();
		t.diagnostic(`The run ended as ${run.status}. ${run.error ?? ''}`);
		const row = await lastRow();
		assert.deepEqual([row?.operation, row?.by, row?.executionId], ['apply', APPROVER, first.executionId]);
		assert.match(String(row?.message), /^Approved by hr@example\.com at /);
		t.diagnostic(String(row?.message));
		assert.deepEqual(leavers.filter(isActive), [back]);
		const done = (await api.rowsOfDataTable(CHANGES)).filter(
			({ executionId, outcome }) => executionId === first.executionId && outcome === 'done',
		);
		assert.equal(done.length, row?.deactivated);
		assert.deepEqual([...new Set(done.map(({ by }) => by))], [APPROVER]);

		const writesAfter = writes();
		const rowsAfter = (await api.rowsOfRuns(RUNS)).length;
		t.diagnostic(
			`The second click: ${(await pressButton(chromium, first.question, 'Approve')).trim().slice(0, 80)}`,
		);
		await pressButton(chromium, second.question, 'Approve');
		await second.untilEnded();
		assert.equal(writes(), writesAfter);
		const rows = await api.rowsOfRuns(RUNS);
		assert.equal(rows.length, rowsAfter + 1, 'The second click was logged as a run.');
		assert.deepEqual([rows.at(-1)?.executionId, rows.at(-1)?.deactivated], [second.executionId, 0]);
		t.diagnostic(`Approving the same wave again: ${rows.at(-1)?.message}`);
	});

	letPeopleReturn(n8n, leavers);
	await test('After all this, the same people get their accounts back', async () => {
		const { run } = await runFile(FILE, 'Sync now');
		assert.equal(run.status, 'success', run.error);
		assert.ok(leavers.some(isActive));
	});
}
