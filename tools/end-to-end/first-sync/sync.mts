import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OWNER } from '../../n8n/sample-n8n.mts';
import { letLeave, nameOf, promote, userOf } from '../../simulator/company/change-people.mts';
import { assertNothingWritten, snapshot } from '../deliveries/snapshot.mts';
import type { Scene } from './scene.mts';

/** More than the limits allow. */
const MANY = 60;

/** The preview, five people, and everybody. Ends with a company that is in sync. */
export async function testSync(scene: Scene): Promise<void> {
	const { bamboo, ispring, check, answer, pressTwice, preview, rowsOf, linkedIds, others } = scene;
	const users = () => ispring.state.users.size;
	let five: string[] = [];

	await test('Five people come first: exactly those who are named get what the preview showed', async (t) => {
		const [before, ids] = [users(), linkedIds()];
		const { runs, changes } = await rowsOf(async () => {
			const page = await preview();
			t.diagnostic(page.text.slice(0, 700));
			assert.match(page.text, /new accounts .* Limit: at most 50 people.* Seats: \d+ users are active now/);
			five = (page.options[0] ?? '').replace('Begin with 5 people: ', '').split(', ');
			const { text } = await pressTwice(page, 'Begin with 5 people');
			assert.match(text, /Done: 5 changes\. Look at these people in iSpring Learn before you go on/);
			for (const name of five) assert.ok(text.includes(name), name);
			assert.match(text, /This is what a sync would do next/);
		});
		assert.equal(users(), before + 3);
		assert.ok(linkedIds().length - ids.length <= 5);
		assert.deepEqual(
			changes
				.filter(({ kind }) => kind === 'person')
				.map(({ employeeName }) => employeeName)
				.sort(),
			[...five].sort(),
		);
		assert.deepEqual(
			runs.map(({ by, operation, mode, status }) => [by, operation, mode, status]),
			[[OWNER.email, 'apply', 'incremental', 'success']],
		);
	});

	await test('Whoever stops after five people goes on in the next visit, without the pairs that were chosen', async () => {
		const before = snapshot(scene);
		const { text } = await answer(await preview(), 'Stop here');
		assert.match(text, /Nothing was changed\./);
		assertNothingWritten(scene, before);
	});

	const back = others.slice(20, 20 + 1);
	await test('Everybody else follows, but whoever has changed since, and the last page says what comes next', async (t) => {
		const { runs } = await rowsOf(async () => {
			const page = await preview();
			promote(bamboo, back, 'Changed since the preview');
			const next = await pressTwice(page, 'Sync everybody at once');
			assert.match(next.text, /This is what a sync would do next.* 1 new accounts? /);
			assert.ok(next.text.includes(back.map(nameOf).join()), next.text.slice(0, 900));
			const { text } = await answer(next, 'Sync everybody else: apply this change');
			t.diagnostic(text.slice(0, 700));
			assert.match(text, /The first sync is done by Demo Owner \(demo@example\.com\)\./);
			assert.match(
				text,
				/What comes next Ask the person who looks after n8n to publish the workflow Sync people/,
			);
			assert.match(text, /stands in the HR console/);
		});
		assert.deepEqual(
			runs.map(({ operation, mode, status }) => [operation, mode, status]),
			[
				['apply', 'full', 'success'],
				['apply', 'full', 'success'],
			],
		);
		for (const one of back) assert.equal(userOf(ispring, one).fields.job_title, 'Changed since the preview');
	});

	await test('Where nothing is left to do, the form says so after the check', async () => {
		const { text } = await preview();
		assert.match(text, /The first sync is done/);
	});

	letLeave(bamboo, others.slice(30, 30 + MANY));
	await test('More leavers than the limits allow are on hold, and lose access only after a second question', async () => {
		const page = await preview();
		assert.match(page.text, /Needs your decision: 60 people on hold 60 people would lose access at once/);
		const before = snapshot(scene);
		const question = await answer(page, 'Take access from 60 people');
		assert.match(question.text, /60 people would lose access and could not sign in/);
		assert.match((await answer(question, 'No')).text, /Nothing was changed\./);
		assertNothingWritten(scene, before);
		const { text } = await pressTwice(
			await answer(await preview(), 'Take access from 60 people'),
			'Yes, 60 people lose access',
		);
		assert.match(text, /The first sync is done/);
		const active = others.slice(30, 30 + MANY).filter((one) => userOf(ispring, one).status === 1);
		assert.deepEqual(active, []);
		assert.ok((await check()).text.includes('What the check found'));
	});
}
