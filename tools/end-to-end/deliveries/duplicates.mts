import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { endedRuns } from '../../n8n/ended-runs.mts';
import type { Listener } from './listener.mts';
import { post, postAll, tenMegabytesOf, type Sample } from './sample.mts';
import { newestRun, type Scene } from './scene.mts';
import { assertNothingWritten, snapshot } from './snapshot.mts';

/** A genuine delivery that has not been sent yet, and its effect. */
interface Delivery {
	body: string;
	/** How many of each kind exist as an effect of it. */
	count: () => Record<string, number>;
	/** The same event in other deliveries. */
	more?: Sample[];
}

/**
 * The same delivery twice at once, then again and in other forms: each starts a run, and all of them together write
 * what one does.
 */
export async function testDuplicateDelivery(
	t: TestContext,
	scene: Scene,
	{ system, workflowId, url, sign }: Listener,
	{ body, count, more = [] }: Delivery,
): Promise<void> {
	await t.test(`A repeated delivery of ${system} is written once`, async (t) => {
		const delivery = { body, headers: sign(body) };
		const lastRun = await newestRun(scene, workflowId);
		const atOnce = await Promise.all([post(url, delivery), post(url, delivery)]);
		t.diagnostic(`Twice at once: ${atOnce.join(', ')}`);
		assert.deepEqual(atOnce, [200, 200]);
		const wanted = { count: atOnce.length, after: lastRun };
		await endedRuns(scene, `${system} delivers twice at once`, workflowId, wanted);
		const counts = count();
		t.diagnostic(`Written: ${JSON.stringify(counts)}`);
		for (const [kind, number] of Object.entries(counts)) assert.equal(number, 1, `${number} × ${kind}`);

		const before = snapshot(scene);
		const big = tenMegabytesOf(body);
		const again = [
			{ ...delivery, what: 'a retry' },
			{ what: '10 MB signed', body: big, headers: sign(big) },
			{ what: 'as plain text', body, headers: { ...sign(body), 'content-type': 'text/plain' } },
		].map((sample) => ({ ...sample, expected: 200 }));
		t.diagnostic(`Again: ${await postAll(url, [...again, ...more])}`);
		const runCount = atOnce.length + again.length + more.length;
		const runs = await endedRuns(scene, `${system} delivers again`, workflowId, {
			count: runCount,
			after: lastRun,
		});
		assert.deepEqual(
			runs.map(({ status }) => status),
			Array<string>(runCount).fill('success'),
		);
		assertNothingWritten(scene, before);
	});
}
