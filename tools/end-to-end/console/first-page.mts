import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DateTime } from 'luxon';
import { ADDRESS, type Scene } from './scene.mts';

const CHOICES = [
	'Preview and sync people',
	'Preview and apply enrollments',
	'Sync training results',
	'Explain a person',
	'Who lacks which training',
	'See the last runs',
	'Undo the last run',
];

/** Runs of the last day, as scheduled workflows leave them. */
function scheduledRuns(): Array<Record<string, string>> {
	const yesterday = DateTime.now().minus({ hours: 20 }).set({ minute: 0, second: 2 });
	return [yesterday, yesterday.plus({ hours: 6 })].map((time) => ({
		startedAt: time.toISO() ?? '',
		direction: 'both',
		operation: 'sync',
		mode: 'full',
		status: 'success',
		by: 'schedule',
	}));
}

export async function testFirstPage({ url, api, openFirstPage, answer }: Scene): Promise<void> {
	await test('The console sends whoever is not signed in to sign in', async () => {
		const answer = await fetch(`${url}${ADDRESS}`, { redirect: 'manual' });
		assert.equal(answer.status, 302);
		assert.match(answer.headers.get('location') ?? '', /\/(oauth\/authorize|signin)/);
	});

	await test('The first page says when each direction last succeeded, who is on hold, and what can be done', async (t) => {
		const { text, options } = await openFirstPage();
		t.diagnostic(text);
		assert.match(text, /People last successful sync \d+ \w+ \d{4}, \d\d:\d\d/);
		assert.match(text, /Training results last successful sync \d+ \w+ \d{4}, \d\d:\d\d/);
		assert.match(text, /On hold Nobody/);
		assert.match(text, /Schedule There has been no scheduled run yet/);
		assert.deepEqual(options, CHOICES);
	});

	await test('The first page counts the people whom instant runs found on hold, and the last runs show these runs in one row', async () => {
		const startedAt = DateTime.now().toISO() ?? '';
		const counts = JSON.stringify({ leaversDue: 57 });
		const found = { startedAt, direction: 'people', operation: 'instant', by: 'webhook', held: 1, counts };
		await api.addRowsToDataTable('bamboohr_ispring_runs', [
			{ ...found, status: 'held' },
			{ ...found, status: 'held' },
		]);
		const page = await openFirstPage();
		assert.match(page.text, /On hold 57 people are on hold/);
		const { text } = await answer(page, 'See the last runs');
		assert.match(text, /People, 2 runs since .* 57 on hold\. Whoever is on hold keeps access/);
	});

	await test('The first page reads the schedule off the last day with scheduled runs', async () => {
		const runs = scheduledRuns();
		await api.addRowsToDataTable('bamboohr_ispring_runs', runs);
		const { text } = await openFirstPage();
		const times = runs.map(({ startedAt = '' }) => DateTime.fromISO(startedAt).toFormat('HH:00')).sort();
		assert.match(text, new RegExp(`Every day at about ${times.join(' and ')}, judging by the last runs`));
	});
}
