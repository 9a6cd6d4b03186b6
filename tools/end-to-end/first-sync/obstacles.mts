import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addProfileField } from '../../simulator/ispring/index.mts';
import { assertNothingWritten, snapshot } from '../deliveries/snapshot.mts';
import type { Scene } from './scene.mts';

const refusing = (path: RegExp, status: number) =>
	({
		when: (request: { path: string }) => path.test(request.path),
		times: Number.POSITIVE_INFINITY,
		effect: { kind: 'status', status, body: '{}' },
	}) as const;

/** What keeps a first sync from going on, in a company that is not in sync. */
export async function testObstacles(scene: Scene): Promise<void> {
	const { bamboo, ispring, check, answer, preview, rowsOf } = scene;
	const before = snapshot(scene);

	await test('A key that does not work ends in a page that says which, and what to do', async (t) => {
		bamboo.faults.push(refusing(/./, 401));
		const { text } = await check();
		bamboo.faults.pop();
		t.diagnostic(text);
		assert.match(
			text,
			/That did not work .*BambooHR does not accept the access token.* Create a new key in BambooHR.* Nothing was changed\. .*Start again/,
		);
	});

	await test('A list that a key may not read is an error of the check, which then offers no sync', async (t) => {
		ispring.faults.push(refusing(/\/users?(\/(?!profile)|$)/, 403));
		const page = await check();
		t.diagnostic(page.text);
		assert.match(
			page.text,
			/A sync is not possible yet\. .*Permissions of the keys 1 error .*cannot read the users.* What to do: Use an API key of the account owner/,
		);
		assert.deepEqual(
			page.options.map((option) => option.split(',')[0]),
			['Check again', 'Stop here'],
		);
		ispring.faults.pop();
		const again = await answer(page, 'Check again');
		assert.ok(again.options[0]?.startsWith('Go on'), again.options.join());
	});

	await test('Without a field for the ID no pair can be linked, and the form asks for the field first', async () => {
		const { profileFields } = ispring.state;
		const field = profileFields.find(({ label }) => label === 'BambooHR ID');
		assert.ok(field);
		field.label = 'Something else';
		const page = await check();
		assert.match(
			page.text,
			/One thing is needed first: 12 accounts are probably those of employees.*second account/,
		);
		assert.ok(!page.options.some((option) => option.startsWith('Go on')), page.options.join());
		addProfileField(ispring, { name: 'BAMBOOHR_KEY', label: 'BambooHR ID' });
		assert.ok((await answer(page, 'Check again')).options[0]?.startsWith('Go on'));
		profileFields.pop();
		field.label = 'BambooHR ID';
	});
	assertNothingWritten(scene, before);

	await test('An error while people are synced says that a part may be written, and is a failed run', async () => {
		const { runs } = await rowsOf(async () => {
			const page = await preview();
			bamboo.faults.push(refusing(/./, 401));
			const { text } = await answer(page, 'Begin with 5 people');
			bamboo.faults.pop();
			assert.match(
				text,
				/That did not work .* A part may have been written before the error\. .* start again/,
			);
		});
		assert.deepEqual(
			runs.map(({ operation, status }) => [operation, status]),
			[['apply', 'failed']],
		);
	});
}
