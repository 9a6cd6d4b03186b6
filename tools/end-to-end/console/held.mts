import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OWNER } from '../../n8n/sample-n8n.mts';
import { assertNothingWritten, snapshot } from '../deliveries/snapshot.mts';
import { letLeave, promote, staffOf, userOf } from '../../simulator/company/change-people.mts';
import type { Scene } from './scene.mts';

const PREVIEW = 'Preview and sync people';
/** More than the limit of the bundled workflows. */
const LEAVERS = 60;

export async function testHeld(scene: Scene): Promise<void> {
	const { bamboo, ispring, choose, answer, openFirstPage, rowsOf } = scene;
	const [promoted, ...others] = staffOf(bamboo);
	assert.ok(promoted, 'The sample company has too few employees.');
	const leavers = others.slice(0, LEAVERS);
	const activeLeavers = () => leavers.filter((leaver) => userOf(ispring, leaver).status === 1).length;
	assert.equal(activeLeavers(), LEAVERS);
	letLeave(bamboo, leavers);
	promote(bamboo, [promoted], 'Promoted while others left');

	await test('"Do it" leaves the people on hold alone, and the first page says that somebody has to decide', async () => {
		const { runs } = await rowsOf(async () => {
			const page = await choose(PREVIEW);
			assert.match(page.text, /Needs your decision: 60 people on hold/);
			const { text } = await answer(page, 'Do it, but');
			assert.match(text, /60 people are still on hold and keep access/);
		});
		assert.equal(activeLeavers(), LEAVERS);
		assert.deepEqual(
			runs.map(({ status, held, updated }) => [status, held, updated]),
			[['held', 60, 1]],
		);
		const { text } = await openFirstPage();
		assert.match(text, /On hold 60 people are on hold/);
		assert.match(text, /waits for a decision/);
	});

	await test('The second question says how many lose access and what the limit is, and "No" writes nothing', async () => {
		const before = snapshot(scene);
		const rows = await rowsOf(async () => {
			const page = await answer(await choose(PREVIEW), 'Do it: take access');
			assert.match(page.text, /60 people would lose access .* The limit is \d+ ?: at most 50 people/);
			const { text } = await answer(page, 'No');
			assert.match(text, /Nothing was changed\./);
		});
		assertNothingWritten(scene, before);
		assert.deepEqual(rows, { runs: [], changes: [] });
	});

	await test('After the second "Yes" exactly these people lose access, and the run table says who approved', async () => {
		const { runs, changes } = await rowsOf(async () => {
			const page = await answer(await choose(PREVIEW), 'Do it: take access');
			const { text } = await answer(page, 'Yes, 60 people lose access');
			assert.match(text, /Done by Demo Owner/);
		});
		assert.equal(activeLeavers(), 0);
		assert.deepEqual(
			runs.map(({ by, status, deactivated, held }) => [by, status, deactivated, held]),
			[[OWNER.email, 'success', LEAVERS, 0]],
		);
		assert.equal(changes.length, LEAVERS);
		assert.match((await openFirstPage()).text, /On hold Nobody/);
	});
}
