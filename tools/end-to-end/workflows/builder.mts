import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillSheet, SHEET } from '../../n8n/fill-sheet.mts';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';

/** Runs the workflows that builders can start from. */
export async function testBuilderWorkflows({ api, runFile }: SampleN8n): Promise<void> {
	const upsert = async () => {
		const { run } = await runFile('upsert-users-from-a-sheet.json', 'Upsert now');
		assert.equal(run.status, 'success', run.error);
	};
	const upsertAndRead = async () => {
		await upsert();
		return (await api.rowsOfDataTable(SHEET)).map(({ result }) => String(result)).join(', ');
	};
	await test('upsert-users-from-a-sheet.json writes the result of each row into the sheet', async (t) => {
		await upsert();
		await fillSheet(api);
		const first = await upsertAndRead();
		t.diagnostic(first);
		assert.match(first, /^created, updated, failed/);
		assert.match(await upsertAndRead(), /^unchanged, unchanged, failed/);
	});
}
