import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OWNER } from '../../n8n/sample-n8n.mts';
import { promote, staffOf } from '../../simulator/company/change-people.mts';
import type { Scene } from './scene.mts';

const PREVIEW = 'Preview and sync people';

/** BambooHR refuses every request, as with an expired key. */
const REFUSED = {
	when: () => true,
	times: Number.POSITIVE_INFINITY,
	effect: { kind: 'status', status: 401, body: '{}' },
} as const;

export async function testFailures({ bamboo, visit, choose, answer, rowsOf }: Scene): Promise<void> {
	const whileRefused = async <T,>(act: () => Promise<T>): Promise<T> => {
		bamboo.faults.push(REFUSED);
		try {
			return await act();
		} finally {
			bamboo.faults.pop();
		}
	};

	await test('An error before anything is written ends in a page that says what to do', async () => {
		const rows = await rowsOf(async () => {
			for (const choice of [PREVIEW, 'Explain a person']) {
				const { text } = await whileRefused(async () => {
					const page = await choose(choice);
					return choice === PREVIEW ? page : await visit.submit(page, { [page.question]: 'Nico' });
				});
				assert.match(text, /That did not work .*BambooHR.* Nothing was changed\. What to do /);
			}
		});
		assert.deepEqual(rows, { runs: [], changes: [] });
	});

	await test('An error while something is written ends in such a page, and in a failed run by that person', async () => {
		promote(bamboo, staffOf(bamboo).slice(0, 1), 'Not while refused');
		const { runs } = await rowsOf(async () => {
			const page = await choose(PREVIEW);
			const { text } = await whileRefused(async () => await answer(page, 'Do it'));
			assert.match(text, /That did not work .* Part of it may have been written/);
			await whileRefused(async () => await choose('Sync training results'));
		});
		assert.deepEqual(
			runs.map(({ by, direction, operation, status }) => [by, direction, operation, status]),
			[
				[OWNER.email, 'people', 'apply', 'failed'],
				[OWNER.email, 'learning', 'sync', 'failed'],
			],
		);
		for (const { message } of runs) assert.match(String(message), /BambooHR/);
	});

	await test('A sync from the console waits for the one that is running', async () => {
		const { runs } = await rowsOf(async () => {
			const page = await choose(PREVIEW);
			bamboo.latencyMs = 150;
			try {
				await Promise.all([answer(page, 'Do it'), choose('Sync training results')]);
			} finally {
				bamboo.latencyMs = 0;
			}
		});
		const [one, other] = runs.map(({ startedAt, finishedAt }) => [String(startedAt), String(finishedAt)]);
		assert.ok(one && other, 'Both runs have a row.');
		assert.ok(String(one[1]) <= String(other[0]) || String(other[1]) <= String(one[0]), JSON.stringify(runs));
	});
}
