import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';

const REPORT = 'compliance-report.json';
const REMINDERS = 'overdue-reminders.json';
const SENT = 'bamboohr_ispring_reminders';
/** Nothing listens there. */
const CLOSED = { fromEmail: 'not an address', toEmail: 'not an address' };

/** Mails the page with who lacks which training, and reminds everybody once, also after a run in which no email went out. */
export async function testComplianceWorkflows({ api, mailbox, runFile }: SampleN8n): Promise<void> {
	const remind = async (edits: Record<string, Record<string, unknown>> = {}) => {
		const before = mailbox.mails.length;
		const { run } = await runFile(REMINDERS, 'Remind now', {
			nodes: { 'Write reminders': { ladder: { step: [{ days: -3650, to: 'learner' }] } }, ...edits },
		});
		return { run, mails: mailbox.mails.slice(before) };
	};

	await test(`${REPORT} mails the page and both tables`, async (t) => {
		const { run } = await runFile(REPORT, 'Report now');
		assert.equal(run.status, 'success', run.error);
		const mail = mailbox.mails.at(-1);
		t.diagnostic(mail?.subject ?? '');
		assert.match(mail?.subject ?? '', /^Training on \d{4}-\d{2}-\d{2}: \d+% valid$/);
		const names = mail?.attachments.map(({ filename }) => filename.replace(/\d{4}-\d{2}-\d{2}/, 'day'));
		assert.deepEqual(names, [
			'training-matrix-day.html',
			'training-gaps-day.csv',
			'training-evidence-day.csv',
		]);
	});

	await test(`${REMINDERS} sends each reminder once, also after a run in which none could be sent`, async (t) => {
		const failed = await remind({ 'Send the reminder': CLOSED });
		assert.equal(failed.run.status, 'error');
		assert.deepEqual([failed.mails, await api.rowsOfDataTable(SENT)], [[], []]);
		const first = await remind();
		assert.equal(first.run.status, 'success', first.run.error);
		t.diagnostic(`${first.mails.length} reminders, such as "${String(first.mails[0]?.subject)}"`);
		assert.ok(first.mails.length > 0, 'There is no reminder.');
		assert.equal((await api.rowsOfDataTable(SENT)).length, first.mails.length);
		const second = await remind();
		assert.equal(second.run.status, 'success', second.run.error);
		assert.deepEqual(second.mails, []);
	});
}
