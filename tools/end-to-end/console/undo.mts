import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OWNER } from '../../n8n/sample-n8n.mts';
import type { SimEmployee } from '../../simulator/bamboohr/index.mts';
import { keepTitles, learnersOf, nameOf, promote, userOf } from '../../simulator/company/change-people.mts';
import { addCourse } from '../../simulator/ispring/index.mts';
import { assertNothingWritten, snapshot } from '../deliveries/snapshot.mts';
import { ENROLLMENTS, RULES } from '../tables.mts';
import type { Scene } from './scene.mts';

const CHOICE = 'Undo the last run';
const SYNC = 'Preview and sync people';
const ENROLL = 'Preview and apply enrollments';
const TITLE = 'Head of <b>& $&</b>';

/** Takes a run back from the console. Ends with everybody in sync, and with the job titles as they were. */
export async function testUndo(scene: Scene): Promise<void> {
	const { bamboo, ispring, choose, answer, openFirstPage, rowsOf } = scene;
	const people = learnersOf(scene, 3);
	const [first, second, third] = people;
	assert.ok(first && second && third);
	const giveTitlesBack = keepTitles(bamboo, people);
	const titles = () => people.map((one) => userOf(ispring, one).fields.job_title);
	const before = titles();

	promote(bamboo, people, TITLE);
	await answer(await choose(SYNC), 'Do it');
	assert.deepEqual(titles(), [TITLE, TITLE, TITLE]);

	await test('The preview shows which run would be taken back and what would go back, and "Leave it" writes nothing', async (t) => {
		const state = snapshot(scene);
		const rows = await rowsOf(async () => {
			const page = await choose(CHOICE);
			t.diagnostic(page.text.slice(0, 800));
			assert.match(page.text, /This is what taking back the run of .* would do now/);
			assert.match(page.text, /3 users updated/);
			assert.match(page.text, /The next sync makes the same changes again\./);
			for (const one of people) assert.ok(page.text.includes(nameOf(one)));
			const { text } = await answer(page, 'Leave it');
			assert.match(text, /Nothing was changed\./);
		});
		assertNothingWritten(scene, state);
		assert.deepEqual(rows, { runs: [], changes: [] });
	});

	await test('"Do it" gives back former values, leaves alone who has changed since, and is logged as a run taken back', async () => {
		userOf(ispring, third).fields.job_title = 'Changed by hand';
		const { runs, changes } = await rowsOf(async () => {
			const page = await choose(CHOICE);
			assert.match(page.text, /Left alone: changed since the run: job title\./);
			const { text } = await answer(page, 'Do it: apply these 2 changes');
			assert.match(text, /Done by Demo Owner \(demo@example\.com\)/);
		});
		assert.deepEqual(titles(), [before[0], before[1], 'Changed by hand']);
		assert.deepEqual(
			runs.map(({ by, direction, operation, status, updated }) => [
				by,
				direction,
				operation,
				status,
				updated,
			]),
			[[OWNER.email, 'people', 'revert', 'success', 2]],
		);
		assert.deepEqual(
			changes.map(({ action, outcome }) => `${String(action)} ${String(outcome)}`),
			['update done', 'update done'],
		);
	});

	await test('A second time there is nothing to take back, and the last runs say what was taken back', async () => {
		const state = snapshot(scene);
		const { text } = await choose(CHOICE);
		assert.match(text, /There is nothing to take back\./);
		assertNothingWritten(scene, state);
		assert.match((await choose('See the last runs')).text, /People, a run taken back/);
		assert.match((await openFirstPage()).text, /People last successful sync/);
	});

	await test('The next sync makes the same changes again', async () => {
		await answer(await choose(SYNC), 'Do it');
		assert.deepEqual(titles(), [TITLE, TITLE, TITLE]);
	});
	await testUndoOfEnrollments(scene, people);
	giveTitlesBack();
	await answer(await choose(SYNC), 'Do it');
	assert.deepEqual(titles(), before);
}

/** @param people who have the job title of the rule */
async function testUndoOfEnrollments(scene: Scene, people: readonly SimEmployee[]): Promise<void> {
	const { api, ispring, choose, answer, rowsOf } = scene;
	const { contentItemId: courseId } = addCourse(ispring, { title: 'Taken Back' });
	const enrolled = () => [...ispring.state.enrollments.values()].filter((one) => one.courseId === courseId);
	// Without a rule, the console only creates the tables.
	await choose(ENROLL);
	await api.addRowsToDataTable(RULES, [
		{ active: true, name: 'Heads', courses: 'Taken Back', jobTitles: TITLE, dueDays: 30 },
	]);
	await answer(await choose(ENROLL), 'Do it');
	assert.equal(enrolled().length, people.length);

	await test('The last run of enrollments is taken back, but for an enrollment that somebody has begun', async () => {
		const [begun] = enrolled();
		Object.assign(begun ?? {}, { completionStatus: 'in_progress', progress: 10, viewsCount: 1 });
		const { runs } = await rowsOf(async () => {
			const page = await choose(CHOICE);
			assert.match(page.text, /2 ended 1 left alone/);
			assert.match(page.text, /the learner has begun, or may have/);
			const { text } = await answer(page, 'Do it: apply these 2 changes');
			assert.match(text, /Done by Demo Owner/);
		});
		assert.deepEqual(enrolled(), [begun]);
		assert.deepEqual(
			runs.map(({ direction, operation, status }) => [direction, operation, status]),
			[['enrollment', 'revert', 'success']],
		);
	});
	await api.deleteDataTable(RULES);
	await api.deleteDataTable(ENROLLMENTS);
}
