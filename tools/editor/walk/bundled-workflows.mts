import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '../Steps.mts';
import type { Hands } from './index.mts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'workflows');

interface ByHand {
	/** Where to press "Execute workflow". */
	trigger: string;
	/** Which node has worked then. */
	last: string;
	/** What a person types into a node before. */
	enter?: { node: string; value: keyof Hands['toTry'] };
}

const BY_HAND: Record<string, ByHand> = {
	'sync-people.json': { trigger: 'Sync now', last: 'Held or partial?' },
	'export-learning.json': { trigger: 'Sync now', last: 'Partial?' },
	'sync-people-and-learning.json': { trigger: 'Sync now', last: 'Held or partial?' },
	'enroll-new-hires.json': { trigger: 'Enroll now', last: 'Enroll' },
	'expiring-certificates.json': { trigger: 'Check now', last: 'Replace with your email node' },
	'upsert-users-from-a-sheet.json': { trigger: 'Upsert now', last: 'Create sheet if missing' },
	'instant-new-hire.json': {
		trigger: 'Test manually',
		last: 'Held or partial?',
		enter: { node: 'Employee to test', value: 'employeeId' },
	},
	'instant-completion.json': {
		trigger: 'Test manually',
		last: 'Partial?',
		enter: { node: 'Enrollment to test', value: 'enrollmentId' },
	},
};

const SHEET_FILE = 'upsert-users-from-a-sheet.json';

/** The one that is described and published; it comes last, so it stays open. */
const MAIN = 'sync-people.json';

/** Imports each bundled workflow from its file, chooses the credentials and runs it. */
export async function bundledWorkflows(hands: Hands): Promise<void> {
	const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json') && file !== MAIN);
	for (const file of [MAIN, ...files]) await importAndRun(hands, file);
}

async function importAndRun(hands: Hands, file: string): Promise<void> {
	const { steps, canvas, panel, picture } = hands;
	await steps.step(`Import ${file}`, async () => {
		await canvas.openNew();
		const names = await canvas.importFile(join(FOLDER, file));
		let chosen = 0;
		for (const node of await canvas.nodesWithIssues()) {
			await canvas.open(node);
			chosen += await panel.chooseCredentials();
			await panel.close();
		}
		const troubled = await canvas.nodesWithIssues();
		expect(troubled.length === 0, 'no node with a red triangle', troubled);
		return `${names.length} nodes, ${chosen} credentials to choose`;
	});
	const byHand = BY_HAND[file];
	if (byHand === undefined) throw new Error(`Nobody has said how ${file} is executed.`);
	const { enter } = byHand;
	if (enter) {
		await steps.step(`Enter what to try in ${file}`, async () => {
			await canvas.open(enter.node);
			await panel.enterValue(hands.toTry[enter.value]);
			await panel.close();
			return hands.toTry[enter.value];
		});
	}
	await steps.step(`Execute ${file}`, async () => {
		await canvas.execute(byHand.trigger, byHand.last);
		if (file === MAIN) await picture('sync-people');
		return `"${byHand.last}" has its green tick`;
	});
	if (file === SHEET_FILE) {
		await steps.step(`Execute ${file} again, with people in the sheet`, async () => {
			await hands.fillSheet();
			await canvas.execute(byHand.trigger, 'Update sheet');
			return '"Update sheet" has its green tick';
		});
	}
	if (file !== MAIN) return;
	await steps.step('See the items and the summary', async () => {
		await canvas.open('Sync people');
		const outputs = await panel.outputs();
		expect(
			outputs.some((text) => /Changes.*\d+ items/.test(text)),
			'a tab with the changes',
			outputs,
		);
		await panel.widenOutput();
		await picture('sync-result');
		await panel.showOutput('Summary', '"success"');
		await picture('sync-summary');
		await panel.close();
		return outputs.join(', ');
	});
}
