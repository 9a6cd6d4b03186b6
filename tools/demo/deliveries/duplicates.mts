import lodash from 'lodash';
import type { Listener } from './listener.mts';
import { post, postAll, tenMegabytesOf, type Sample } from './sample.mts';
import { newestRun, runsAfter, type Finding, type Scene } from './scene.mts';
import { changedSince, inWords, snapshot } from './snapshot.mts';

/** What a genuine delivery is to lead to. */
interface Told {
	/** Of something that was not told yet. */
	body: string;
	/** How many of each kind there are of it by now. */
	count: () => Record<string, number>;
	/** The same once more, in other ways. */
	more?: Sample[];
}

/**
 * A delivery that comes twice at once, again after it was taken, and with other things about it: each starts a run,
 * and all of them together write what one does.
 */
export async function toldAgain(scene: Scene, listener: Listener, told: Told): Promise<Finding> {
	const { system, workflowId, url, sign } = listener;
	const { body, count, more = [] } = told;
	const delivery = { body, headers: sign(body) };
	const lastRun = await newestRun(scene, workflowId);
	const atOnce = await Promise.all([post(url, delivery), post(url, delivery)]);
	await runsAfter(scene, `${system} tells twice at once`, workflowId, lastRun, atOnce.length);
	const counts = count();

	const before = snapshot(scene);
	const big = tenMegabytesOf(body);
	const again = [
		{ ...delivery, what: 'a retry' },
		{ what: '10 MB signed', body: big, headers: sign(big) },
		{ what: 'as plain text', body, headers: { ...sign(body), 'content-type': 'text/plain' } },
	].map((sample) => ({ ...sample, expected: 200 }));
	const { isRight, seen } = await postAll(url, [...again, ...more]);
	const runCount = atOnce.length + again.length + more.length;
	const runs = await runsAfter(scene, `${system} tells again`, workflowId, lastRun, runCount);
	const changed = changedSince(scene, before);
	const statuses = Object.entries(lodash.countBy(runs, 'status')).map(([status, n]) => `${n} ${status}`);
	return {
		isRight:
			isRight &&
			atOnce.every((status) => status === 200) &&
			Object.values(counts).every((n) => n === 1) &&
			runs.length === runCount &&
			runs.every(({ status }) => status === 'success') &&
			changed.length === 0,
		seen: [
			`${system}, twice at once: ${atOnce.join(', ')}`,
			Object.entries(counts)
				.map(([kind, n]) => `${n} ${kind}(s)`)
				.join(', '),
			`again: ${seen}`,
			`runs: ${statuses.join(', ')}`,
			inWords(changed),
		].join('; '),
	};
}
