import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OWNER } from '../../n8n/sample-n8n.mts';
import { promote } from '../../simulator/company/change-people.mts';
import { assertNothingWritten, snapshot } from '../deliveries/snapshot.mts';
import { ADDRESS, type Scene } from './scene.mts';

/** What the check finds, and the pairs that HR chooses. Ends with all likely pairs but one linked, and one possible pair. */
export async function testPairs(url: string, scene: Scene): Promise<void> {
	const { bamboo, visit, check, answer, pressTwice, preview, rowsOf, linkedIds, likely, possible } = scene;
	const idsOf = (people: Array<{ id: string }>) => people.map(({ id }) => id).sort();
	const [changed] = likely;
	const [chosen] = possible;
	assert.ok(changed && chosen);

	await test('The first sync sends whoever is not signed in to sign in', async () => {
		const answer = await fetch(`${url}${ADDRESS}`, { redirect: 'manual' });
		assert.equal(answer.status, 302);
	});

	await test('The check says what is wrong, where to put it right, and what a sync would do', async (t) => {
		const page = await check();
		t.diagnostic(page.text.slice(0, 900));
		assert.match(page.text, /Nothing has been changed\. .* 200 employees in BambooHR/);
		assert.match(page.text, /would get a new account .* Seats: \d+ users are active now, and \d+ would be/);
		assert.match(page.text, /No email 2 errors .* Nico Nomail .* What to do: Enter the email in BambooHR/);
		assert.ok(page.options[0]?.startsWith('Go on: decide who is who (12 suggested pairs)'), page.options[0]);
	});

	await test('Every page can be left without anything written, and without a row in the tables', async () => {
		const before = snapshot(scene);
		const rows = await rowsOf(async () => {
			const stopped = await answer(await check(), 'Stop here');
			assert.match(stopped.text, /Nothing was changed\. What comes next .*Start again/);
			const plan = await preview();
			assert.match(plan.text, /Preview of the sync Nothing has been changed by the sync yet/);
			assert.match(plan.text, /11 people of those who get an account may have one already/);
			assert.match((await answer(plan, 'Stop here')).text, /Nothing was changed\./);
			const confirm = await answer(await answer(await answer(await check(), 'Go on'), 'Link all 8'));
			assert.match(confirm.text, /You chose 8 pairs of 12/);
			assert.match((await answer(confirm, 'Stop here')).text, /Nothing was changed\./);
		});
		assertNothingWritten(scene, before);
		assert.deepEqual(rows, { runs: [], changes: [] });
	});

	await test('Whom only an address points to, and who is an administrator, is not among the very likely pairs', async () => {
		const page = await answer(await check(), 'Go on');
		assert.ok(!page.text.includes('Disputed'), page.text);
		const others = await answer(page, 'Link none');
		assert.match(others.text, /\. Disputed: an email or login alone points to this user/);
	});

	await test('Choosing one by one starts with the very likely ones ticked, and can be done again', async () => {
		const singly = await answer(await answer(await check(), 'Go on'), 'Let me choose');
		assert.equal(singly.options.length, 12);
		assert.equal(singly.html.split(' checked').length - 1, likely.length);
		const confirm = await answer(singly, chosenLabel());
		assert.match(confirm.text, /You chose 1 pair of 12/);
		const again = await answer(confirm, 'Choose again');
		assert.equal(again.html.split(' checked').length - 1, 1);
		assert.match((await answer(await answer(again), 'Stop here')).text, /Nothing was changed\./);
	});

	await test('"Link" stores the ID once, however often it is pressed, and leaves alone who has changed since', async () => {
		const before = linkedIds();
		const { runs, changes } = await rowsOf(async () => {
			const others = await answer(await answer(await check(), 'Go on'), 'Link all 8');
			const confirm = await answer(others, chosenLabel());
			assert.match(confirm.text, /You chose 9 pairs of 12/);
			promote(bamboo, [changed], 'Changed since the check');
			const { text } = await pressTwice(confirm, 'Link 9 pairs');
			assert.match(text, /8 pairs were linked\. 1 pair was left alone.* changed in BambooHR/);
			assert.match(text, /Account not linked yet: 1 .*They get no second one now/);
			assert.match(text, /Preview of the sync/);
		});
		assert.deepEqual(
			linkedIds(),
			idsOf([...likely.slice(1), chosen])
				.concat(before)
				.sort(),
		);
		assert.deepEqual(
			runs.map(({ by, operation, status, nextSince }) => [by, operation, status, nextSince || '']),
			[[OWNER.email, 'link', 'success', '']],
		);
		assert.deepEqual(
			[...new Set(changes.map(({ action, by }) => `${action} ${by}`))],
			[`link ${OWNER.email}`],
		);
	});

	await test('Starting again goes on from there: only the pairs that are left are suggested', async () => {
		const page = await check();
		assert.ok(page.options[0]?.startsWith('Go on: decide who is who (4 suggested pairs)'), page.options[0]);
		assert.ok(visit);
	});

	function chosenLabel(): string {
		return `${chosen?.firstName} ${chosen?.lastName} (BambooHR ID ${chosen?.id})`;
	}
}
