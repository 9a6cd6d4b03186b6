import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import { addEmployee, changeEmployee } from '../../simulator/bamboohr/index.mts';
import { letLeave, nameOf, promote, staffOf } from '../../simulator/company/change-people.mts';

const FILE = 'sync-people-and-next-steps.json';
const MESSAGES = ['Welcome', 'Tell about the move', 'Ask for the handover', 'Welcome back'];

/** Lets somebody join, move, leave and return, and looks at the messages that follow. */
export async function testNextSteps({ bamboo, runFile }: SampleN8n): Promise<void> {
	const messages = async () => {
		const { run } = await runFile(FILE, 'Sync now');
		assert.equal(run.status, 'success', run.error);
		return MESSAGES.map((node) => run.itemsOf(node, 0).map(({ employeeName }) => employeeName));
	};
	const [mover, leaver] = staffOf(bamboo);
	assert.ok(mover && leaver);

	await test(`${FILE} starts one next step for each joiner, mover and leaver, and none the second time`, async () => {
		const joiner = addEmployee(bamboo, {
			firstName: 'Nia',
			lastName: 'Newcomer',
			workEmail: 'nia.newcomer@example.com',
			department: mover.department,
		});
		promote(bamboo, [mover], 'Sample lead');
		letLeave(bamboo, [leaver]);
		assert.deepEqual(await messages(), [[nameOf(joiner)], [nameOf(mover)], [nameOf(leaver)], []]);
		assert.deepEqual(await messages(), [[], [], [], []]);
	});

	await test(`${FILE} welcomes back whoever returns`, async () => {
		changeEmployee(bamboo, leaver.id, { status: 'Active' });
		assert.deepEqual(await messages(), [[], [], [], [nameOf(leaver)]]);
	});
}
