import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mail } from '../../mailbox/mailbox.mts';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import { CHANGES, RUNS } from '../tables.mts';
import { widthOf } from '../width-of.mts';

const FILE = 'weekly-digest.json';
const DAY_MS = 24 * 60 * 60 * 1000;
/** A phone, and a screen. */
const WIDTHS = [390, 1280];
const HOSTILE_NAME = `<img src="x" onerror="alert('1')"> & Sons`;

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
/** A row of the changes table about a person. */
const change = (employeeName: string, row: Record<string, string>) => ({
	at: daysAgo(1),
	executionId: '1',
	by: 'schedule',
	direction: 'people',
	kind: 'person',
	action: 'update',
	outcome: 'done',
	lifecycle: 'mover',
	employeeId: employeeName,
	employeeName,
	changed: 'Department: Sales → Finance',
	reason: '',
	...row,
});
/** A row of the run table. */
const run = (row: Record<string, string>) => ({
	startedAt: daysAgo(1),
	finishedAt: daysAgo(1),
	direction: 'people',
	operation: 'sync',
	mode: 'full',
	by: 'schedule',
	executionId: '1',
	...row,
});

/**
 * Reads the digest of the company after all other tests, of an empty week, and of a week with everything in it. Both
 * Data Tables are emptied.
 *
 * @param chromium the path of the browser in which the email is opened
 */
export async function testDigest({ api, mailbox, runFile }: SampleN8n, chromium: string): Promise<void> {
	const send = async (): Promise<Mail> => {
		const { run } = await runFile(FILE, 'Send now');
		assert.equal(run.status, 'success', run.error);
		const mail = mailbox.mails.at(-1);
		if (!mail) throw new Error('No email came.');
		return mail;
	};
	await test(`${FILE} sends one page that fits a phone and needs no scripts`, async (t) => {
		const { subject, html, attachments } = await send();
		t.diagnostic(subject);
		assert.match(subject, /\d+ joined, \d+ moved, \d+ left, \d+ returned; \d+ training results/);
		assert.doesNotMatch(html, /<(script|svg|img|style)\b/);
		assert.equal(attachments.length, 0);
		for (const width of WIDTHS) assert.ok((await widthOf(chromium, html, width)) <= width);
	});

	await test(`${FILE} says so when nothing has happened`, async () => {
		await api.deleteDataTable(CHANGES);
		await api.deleteDataTable(RUNS);
		const { subject, html } = await send();
		assert.match(subject, /: nothing changed$/);
		for (const text of ['A quiet week', 'There was no run this week', 'people: none yet'])
			assert.ok(html.includes(text), text);
	});

	await test(`${FILE} names who is on hold or failed until that is over, and escapes every text`, async () => {
		await api.addRowsToDataTable(CHANGES, [
			change('Old Archer', { at: daysAgo(95) }),
			change('Kept Archer', { at: daysAgo(80) }),
			change(HOSTILE_NAME, { lifecycle: 'joiner', action: 'create' }),
			change('Mona Mover', {}),
			change('Lea Leaver', { lifecycle: 'leaver', action: 'deactivate' }),
			change('Rita Returner', { lifecycle: 'returner', action: 'activate' }),
			change('Fay Failed', { outcome: 'failed', reason: `Refused: ${HOSTILE_NAME}` }),
			change('Sol Solved', { outcome: 'failed', reason: 'Refused' }),
			change('Sol Solved', {}),
			change('Hal Held', { executionId: '2', outcome: 'held', reason: 'Held: 60 users' }),
			change('Ida Earlier', { executionId: '1', outcome: 'held', reason: 'Held: 60 users' }),
			change('Eve Enrolled', {
				direction: 'enrollment',
				kind: 'enrollment',
				action: 'enroll',
				lifecycle: '',
			}),
			change('Eve Enrolled', { direction: 'enrollment', kind: 'enrollment', action: 'end', lifecycle: '' }),
			change('Ina Idle', {
				direction: 'enrollment',
				kind: 'enrollment',
				executionId: '3',
				action: 'enroll',
				outcome: 'held',
				reason: 'Held: 600 enrollments',
			}),
			change('Tom Trained', { direction: 'learning', kind: 'completion', action: 'create', lifecycle: '' }),
		]);
		await api.addRowsToDataTable(RUNS, [
			run({ status: 'success', by: 'webhook', operation: 'instant', finishedAt: daysAgo(0) }),
			run({ status: 'success', finishedAt: '2020-02-03T12:00:00.000Z', direction: 'both' }),
			run({ status: 'held', executionId: '2' }),
			run({ status: 'success', direction: 'enrollment', finishedAt: '2020-02-04T12:00:00.000Z' }),
			run({ status: 'held', direction: 'enrollment', executionId: '3' }),
		]);
		const { subject, html } = await send();
		assert.match(
			subject,
			/: 1 joined, 2 moved, 1 left, 1 returned; 1 training result; 1 enrolled; 3 to check$/,
		);
		assert.ok(!html.includes('<img'), 'A name became an image.');
		assert.ok(html.includes('&#60;img'), 'The hostile name is missing.');
		assert.match(html, /Fay Failed.*Failed: Refused.*Hal Held.*On hold\. Held: 60 users/);
		for (const name of ['Sol Solved</strong><br>Failed', 'Ida Earlier', 'Kept Archer'])
			assert.ok(!html.includes(name), name);
		assert.match(html, /Enrollments by rules: 2.*Enrolled.*Ended/s);
		assert.match(html, /run of enrollments: Tuesday, 4 February 2020/);
		assert.match(html, /sync of people: Monday, 3 February 2020/);
		assert.match(html, /sync of training results: Monday, 3 February 2020/);
		const left = (await api.rowsOfDataTable(CHANGES)).map(({ employeeName }) => employeeName);
		assert.ok(!left.includes('Old Archer'), 'A change of 95 days ago is still there.');
		assert.ok(left.includes('Kept Archer'), 'A change of 80 days ago is gone.');
	});
}
