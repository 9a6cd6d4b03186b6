import assert from 'node:assert/strict';
import { join } from 'node:path';
import { bundledWorkflows } from '../../n8n/workflow-file.mts';
import { FIRST_SYNC } from './first-sync.mts';
import { HR_CONSOLE } from './hr-console.mts';
import { chooseCredentials } from './choose-credentials.mts';
import type { WalkContext } from './index.mts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'workflows');

interface ManualRun {
	/** The trigger to execute the workflow from. */
	trigger: string;
	/** The node that has succeeded at the end. */
	last: string;
	/** What a person enters into a node before the run. */
	enter?: { node: string; value: keyof WalkContext['examples'] };
}

const MANUAL_RUNS: Record<string, ManualRun> = {
	'sync-people.json': { trigger: 'Sync now', last: 'Success?' },
	'export-learning.json': { trigger: 'Sync now', last: 'Success?' },
	'sync-people-and-learning.json': { trigger: 'Sync now', last: 'Success?' },
	'sync-people-and-next-steps.json': { trigger: 'Sync now', last: 'Success?' },
	'sync-with-approval.json': { trigger: 'Sync now', last: 'Failed or partial?' },
	'alert-on-failure.json': { trigger: 'A workflow failed', last: 'Remember this failure' },
	'weekly-digest.json': { trigger: 'Send now', last: 'Email the digest' },
	'enroll-by-rules.json': { trigger: 'Enroll now', last: 'No rule is active yet' },
	'compliance-report.json': { trigger: 'Report now', last: 'Email the report' },
	'overdue-reminders.json': { trigger: 'Remind now', last: 'Write reminders' },
	'upsert-users-from-a-sheet.json': { trigger: 'Upsert now', last: 'Create sheet if missing' },
	'instant-new-hire.json': {
		trigger: 'Test manually',
		last: 'Success?',
		enter: { node: 'Employee to test', value: 'employeeId' },
	},
	'instant-completion.json': {
		trigger: 'Test manually',
		last: 'Success?',
		enter: { node: 'Enrollment to test', value: 'enrollmentId' },
	},
};

const SHEET_FILE = 'upsert-users-from-a-sheet.json';

/** The one that is in the pictures, and comes first. */
const MAIN = 'sync-people.json';

/** Imports each bundled workflow from its file, except the forms, chooses the credentials and runs it. */
export async function importAndRunAll(context: WalkContext): Promise<void> {
	await context.saveMailCredential();
	const others = bundledWorkflows().filter((file) => ![MAIN, FIRST_SYNC, HR_CONSOLE].includes(file));
	for (const file of [MAIN, ...others]) await importAndRun(context, file);
}

async function importAndRun(context: WalkContext, file: string): Promise<void> {
	const { step, canvas, panel, picture } = context;
	await step(`${file} can be imported, and needs only its credentials`, async () => {
		await canvas.openNew();
		const names = await canvas.importFile(join(FOLDER, file));
		const chosen = await chooseCredentials(context);
		return `${names.length} nodes, ${chosen} credentials chosen by hand`;
	});
	if (file === MAIN) {
		await step('The fields of the sync can be dragged before its first run', async () => {
			await canvas.open('Changes to log');
			const fields = await panel.previewedFields();
			await panel.close();
			// The list shows them in an order of its own.
			const names = fields.split(/\s+/);
			for (const name of ['employeeName', 'reason'])
				assert.ok(names.includes(name), `${name} is missing: ${fields}`);
			return fields.replace(/\s+/g, ' ').slice(0, 200);
		});
	}
	const manualRun = MANUAL_RUNS[file];
	assert.ok(manualRun, `MANUAL_RUNS does not say how to execute ${file}.`);
	const { trigger, last, enter } = manualRun;
	if (enter) {
		await step(`An example can be entered into ${file}`, async () => {
			await canvas.open(enter.node);
			await panel.enterValue(context.examples[enter.value]);
			await panel.close();
			return context.examples[enter.value];
		});
	}
	await step(`${file} succeeds when it is executed by hand`, async () => {
		await canvas.execute(trigger, last);
		if (file === MAIN) await picture('sync-people');
		return `"${last}" has a green tick`;
	});
	if (file === SHEET_FILE) {
		await step(`${file} succeeds with people in the sheet`, async () => {
			await context.fillSheet();
			await canvas.execute(trigger, 'Update sheet');
			return '"Update sheet" has a green tick';
		});
	}
	if (file !== MAIN) return;
	await step(
		'The sync node keeps its name when the preview is chosen, and when it is switched back',
		async () => {
			await canvas.open('Sync people');
			for (const operation of ['Plan', 'Sync']) {
				await panel.choicesOf('operation');
				await panel.pick(operation);
				await panel.close();
				// The canvas has no such node any more if n8n has renamed it.
				await canvas.open('Sync people');
				assert.equal(await panel.choiceOf('operation'), operation);
			}
			await panel.close();
			return 'It is still called "Sync people"';
		},
	);
	await step('The outputs of the sync show its changes and its summary', async () => {
		await canvas.open('Sync people');
		const outputs = await panel.outputs();
		assert.match(outputs.join(', '), /Changes.*\d+ items/);
		await panel.widenOutput();
		await picture('sync-result');
		await panel.showOutput('Summary', '"success"');
		await picture('sync-summary');
		await panel.close();
		return outputs.join(', ');
	});
}
