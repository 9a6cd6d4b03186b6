import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormPage } from '../../n8n/form-page.mts';
import type { Answers } from '../../n8n/form-visit.mts';
import { OWNER } from '../../n8n/sample-n8n.mts';
import type { SimEmployee } from '../../simulator/bamboohr/index.mts';
import { assertNothingWritten, snapshot } from '../deliveries/snapshot.mts';
import { nameOf, promote, staffOf, userOf } from '../../simulator/company/change-people.mts';
import type { Scene } from './scene.mts';

const PREVIEW = 'Preview and sync people';

export async function testPreview(scene: Scene): Promise<void> {
	const { bamboo, ispring, visit, choose, answer, rowsOf } = scene;
	const [first, second, third] = staffOf(bamboo);
	assert.ok(first && second && third, 'The sample company has too few employees.');
	const titleOf = (person: SimEmployee) => userOf(ispring, person).fields.job_title;

	/** Of two clicks, n8n refuses one, or does not answer it. */
	const press = async (page: FormPage, answers: Answers) => {
		await visit.post(page, answers, AbortSignal.timeout(3_000)).catch(() => undefined);
	};

	await test('Without a change, the preview says that there is nothing to do', async () => {
		const before = snapshot(scene);
		const { text } = await choose(PREVIEW);
		assert.match(text, /There is nothing to do/);
		assertNothingWritten(scene, before);
	});

	promote(bamboo, [first, second], 'Lead <b>& $&</b>');
	await test('The preview shows numbers and people, and "Leave it" writes nothing anywhere', async (t) => {
		const before = snapshot(scene);
		const rows = await rowsOf(async () => {
			const page = await choose(PREVIEW);
			t.diagnostic(page.text.slice(0, 400));
			assert.match(page.text, /Nothing has been changed yet.* 2 updates /);
			assert.ok(page.text.includes(nameOf(first)) && page.text.includes('Lead <b>& $&</b>'), page.text);
			const { text } = await answer(page, 'Leave it');
			assert.match(text, /Nothing was changed\./);
		});
		assertNothingWritten(scene, before);
		assert.deepEqual(rows, { runs: [], changes: [] });
	});

	await test('An answer that the preview did not offer changes nothing', async () => {
		const before = snapshot(scene);
		const page = await choose(PREVIEW);
		const { text } = await visit.submit(page, { [page.question]: ['Preview and sync people'] });
		assert.match(text, /Nothing was changed\./);
		assertNothingWritten(scene, before);
	});

	await test('"Do it" applies the plan once, however often it is pressed, and leaves alone who has changed since', async () => {
		const rows = await rowsOf(async () => {
			const page = await choose(PREVIEW);
			promote(bamboo, [second, third], 'Changed after the preview');
			const yes = { [page.question]: [page.options[0] ?? ''] };
			await Promise.all([press(page, yes), press(page, yes)]);
			const { text } = await visit.follow(page.url);
			assert.match(text, /Done by Demo Owner \(demo@example\.com\)/);
			assert.ok(text.includes(`Left alone, because of a change since the preview`), text.slice(0, 500));
			assert.ok(text.includes(nameOf(second)), text.slice(0, 500));
			await press(page, yes);
		});
		assert.equal(titleOf(first), 'Lead <b>& $&</b>');
		assert.notEqual(titleOf(second), 'Changed after the preview');
		assert.notEqual(titleOf(third), 'Changed after the preview');
		const [run, ...others] = rows.runs.filter(({ operation }) => operation !== 'memory');
		assert.deepEqual(others, []);
		const { by, direction, operation, status, updated, executionId, planId } = run ?? {};
		assert.deepEqual(
			[by, direction, operation, status, updated],
			[OWNER.email, 'people', 'apply', 'success', 1],
		);
		assert.ok(executionId && planId, 'The row has no execution ID or plan ID.');
		assert.deepEqual(
			rows.changes.map((row) => [row.by, row.executionId, row.action, row.outcome, row.employeeId]),
			[[OWNER.email, executionId, 'update', 'done', first.id]],
		);
	});

	await test('The next preview contains who was left alone', async () => {
		const page = await answer(await choose(PREVIEW), 'Do it');
		assert.match(page.text, /Done by/);
		assert.equal(titleOf(third), 'Changed after the preview');
	});
}
