import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillSheet, SHEET } from '../../n8n/fill-sheet.mts';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import type { Edits } from '../../n8n/workflow-file.mts';

const COMPLETIONS = 'ispring_learn_completions';

/** What n8n's own BambooHR node returns; its address cannot be changed, so a simulator cannot answer it. */
const DIRECTORY = [
	{
		id: '9001',
		firstName: 'Robin',
		lastName: 'Field',
		preferredName: null,
		workEmail: 'robin.field@example.com',
		jobTitle: 'Engineer',
		department: 'Sales',
	},
	{
		id: '9002',
		firstName: 'Kim',
		lastName: 'Woods',
		preferredName: 'Kimmy',
		workEmail: 'kim.woods@example.com',
		jobTitle: 'Clerk',
		department: 'No such department',
	},
	{ id: '9003', firstName: 'No', lastName: 'Email', workEmail: null, jobTitle: null, department: null },
];

/** Runs the example workflows of n8n-nodes-ispring-learn, which is installed beside n8n-nodes-ispring-bamboohr. */
export async function testISpringLearnPackage({ api, runFile }: SampleN8n): Promise<void> {
	const run = async (name: string, trigger: string, edits?: Edits) => {
		const done = await runFile(`../packages/ispring-learn/workflows/${name}.json`, trigger, edits);
		assert.equal(done.run.status, 'success', done.run.error);
		return done.run;
	};

	await test('upsert-users-from-a-list.json of the second package changes nothing that the first has written', async () => {
		const rows = async () => (await api.rowsOfDataTable(SHEET)).map(({ result }) => String(result));
		await api.deleteDataTable(SHEET);
		await run('upsert-users-from-a-list', 'Upsert now');
		await fillSheet(api);
		await run('upsert-users-from-a-list', 'Upsert now');
		assert.match((await rows()).join(', '), /^unchanged, unchanged, failed/);
	});

	await test('expiring-certificates.json of the second package finds the same certificates', async () => {
		const { itemsOf } = await run('expiring-certificates', 'Check now');
		assert.ok(itemsOf('Replace with your email node', 0).length > 0, 'There is no reminder.');
	});

	await test('completions-to-a-sheet.json writes each completion once', async (t) => {
		await run('completions-to-a-sheet', 'Write now');
		const first = await api.rowsOfDataTable(COMPLETIONS);
		t.diagnostic(`${first.length} completions`);
		assert.ok(first.length > 0, 'There is no completion.');
		for (const { userName, courseTitle, completedOn } of first) {
			assert.ok(userName && courseTitle && completedOn, 'A column is empty.');
		}
		await run('completions-to-a-sheet', 'Write now');
		const again = await api.rowsOfDataTable(COMPLETIONS);
		const keys = ({ completion }: Record<string, unknown>) => completion;
		assert.deepEqual(again.map(keys), first.map(keys));
	});

	await test('people-simple.json creates each employee with an email once', async () => {
		const outcomes = async () => {
			const { itemsOf } = await run('people-simple', 'Create or update now', {
				pinData: { 'Get employees': DIRECTORY.map((json) => ({ json })) },
			});
			assert.deepEqual(itemsOf('Not written', 0), []);
			return itemsOf('Written', 0).map(({ outcome }) => outcome);
		};
		assert.deepEqual(await outcomes(), ['created', 'created']);
		assert.deepEqual(await outcomes(), ['unchanged', 'unchanged']);
	});
}
