import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import { CHANGES, RUNS } from '../tables.mts';

/** The columns of the run table before it said who started a run. */
const FIRST_COLUMNS: Record<string, string> = {
	startedAt: 'date',
	finishedAt: 'date',
	direction: 'string',
	operation: 'string',
	mode: 'string',
	status: 'string',
	employees: 'number',
	users: 'number',
	created: 'number',
	updated: 'number',
	activated: 'number',
	deactivated: 'number',
	terminated: 'number',
	held: 'number',
	failed: 'number',
	skipped: 'number',
	writes: 'number',
	message: 'string',
	nextSince: 'string',
	planId: 'string',
	counts: 'string',
};

/** What the first sync of the company has left in both tables, and in the email of its reports. */
export async function testTables({ api, mailbox, runFile }: SampleN8n): Promise<void> {
	await test('The run table says who started the first sync, and counts users and training records apart', async () => {
		const runs = await api.rowsOfRuns(RUNS);
		const [first] = runs;
		// An expression that an older n8n cannot fill in shows as one of these.
		for (const { message } of runs)
			assert.doesNotMatch(String(message), /Invalid DateTime|undefined|\[object/);
		const changes = (await api.rowsOfDataTable(CHANGES)).filter(
			({ executionId }) => executionId === first?.executionId,
		);
		const count = (wanted: Record<string, unknown>) =>
			changes.filter((row) => Object.entries(wanted).every(([key, value]) => row[key] === value)).length;
		assert.equal(first?.by, 'editor');
		assert.match(String(first?.message), /^People: \d+ users created, .* Learning: /);
		assert.equal(first?.created, count({ kind: 'person', action: 'create', outcome: 'done' }));
		assert.equal(first?.deactivated, count({ lifecycle: 'leaver', action: 'deactivate', outcome: 'done' }));
		const records = count({ direction: 'learning', action: 'create' }) - count({ kind: 'trainingType' });
		assert.equal(first?.recordsCreated, records);
		assert.ok(records > 0, 'The first sync has written no training records.');
		assert.equal(count({ outcome: 'skipped' }), 0);
	});

	await test('Whoever enables the email of sync-people-and-learning.json gets both reports and the log', async () => {
		const edits = { nodes: { 'Email the report': {} } };
		const { run } = await runFile('sync-people-and-learning.json', 'Sync now', edits);
		assert.equal(run.status, 'success', run.error);
		const mail = mailbox.mails.at(-1);
		assert.equal(mail?.subject, 'BambooHR and iSpring Learn: success');
		const files = mail?.attachments.map(({ filename }) => filename.replace(/-\d.*(?=\.)/, ''));
		assert.deepEqual(files, ['sync-people.html', 'sync-learning.html', 'sync.txt']);
	});

	await test('A run table that an earlier version made keeps working, without the newer columns', async () => {
		await api.deleteDataTable(RUNS);
		await api.createDataTable(RUNS, FIRST_COLUMNS);
		const { run } = await runFile('sync-people.json', 'Sync now');
		assert.equal(run.status, 'success', run.error);
		const [row] = await api.rowsOfRuns(RUNS);
		assert.equal(row?.status, 'success');
		assert.ok(row && !('by' in row), 'The table has got a new column.');
		await api.deleteDataTable(RUNS);
	});
}
