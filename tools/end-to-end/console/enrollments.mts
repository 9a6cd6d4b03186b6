import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormPage } from '../../n8n/form-page.mts';
import { OWNER } from '../../n8n/sample-n8n.mts';
import { keepTitles, learnersOf, nameOf, promote, userOf } from '../../simulator/company/change-people.mts';
import { addCourse } from '../../simulator/ispring/index.mts';
import { assertNothingWritten, snapshot } from '../deliveries/snapshot.mts';
import { ENROLLMENTS, RULES } from '../tables.mts';
import type { Scene } from './scene.mts';

const CHOICE = 'Preview and apply enrollments';
const TITLE = 'Crane Operator';
/** More than may be ended without a second question. */
const MANY = 25;
const RULE = {
	active: true,
	name: 'Cranes',
	courses: 'Crane <b>& $&</b>',
	jobTitles: TITLE,
	whenNoLonger: 'end',
};

/** Enrolls by rules from the console. Ends without its tables, and with the job titles as they were. */
export async function testEnrollments(scene: Scene): Promise<void> {
	const { api, bamboo, ispring, runFile, visit, choose, answer, openFirstPage, rowsOf } = scene;
	const people = learnersOf(scene, MANY);
	const giveTitlesBack = keepTitles(bamboo, people);
	const { contentItemId: courseId } = addCourse(ispring, { title: RULE.courses });
	const enrolled = () => {
		const ids = people.map((one) => userOf(ispring, one).userId);
		return [...ispring.state.enrollments.values()].filter(
			(one) => one.courseId === courseId && ids.includes(one.learnerId),
		);
	};
	const keptIds = async () =>
		(await api.rowsOfDataTable(ENROLLMENTS)).map(({ enrollmentId }) => String(enrollmentId));
	/** Of two clicks, n8n refuses one, or does not answer it. */
	const press = async (page: FormPage) => {
		const yes = { [page.question]: [page.options[0] ?? ''] };
		await visit.post(page, yes, AbortSignal.timeout(3_000)).catch(() => undefined);
	};

	await test('Without a rule, the console says what a rule is and what to do', async (t) => {
		const before = snapshot(scene);
		const { text } = await choose(CHOICE);
		t.diagnostic(text);
		assert.match(text, /No rule is switched on .*There is no rule yet\. .* What to do /);
		assertNothingWritten(scene, before);
	});

	await runFile('enroll-by-rules.json', 'Enroll now');
	await test('A rule that is switched off counts as none, and is named', async () => {
		const { text } = await choose(CHOICE);
		assert.match(text, /There is one rule, and it is switched off\..*Example: onboarding in Sales/);
	});

	await api.addRowsToDataTable(RULES, [RULE]);
	promote(bamboo, people, TITLE);
	await test('The preview shows who would be enrolled and why, and "Leave it" writes nothing', async (t) => {
		const before = snapshot(scene);
		const kept = await keptIds();
		const rows = await rowsOf(async () => {
			const page = await choose(CHOICE);
			t.diagnostic(page.text.slice(0, 600));
			assert.match(
				page.text,
				/Nothing has been changed yet\. This is what the rule would do now.* 25 enrolled /,
			);
			assert.match(page.text, /Crane <b>& \$&<\/b> Is enrolled .*Rule "Cranes": Job/);
			assert.equal(page.text.split('Is enrolled ').length - 1, MANY);
			const { text } = await answer(page, 'Leave it');
			assert.match(text, /Nothing was changed\./);
		});
		assertNothingWritten(scene, before);
		assert.deepEqual(rows, { runs: [], changes: [] });
		assert.deepEqual(await keptIds(), kept);
	});

	await test('"Do it" enrolls once, however often it is pressed, leaves alone who has changed since, and keeps what it made', async () => {
		const [back] = people;
		assert.ok(back);
		const before = new Set(await keptIds());
		const { runs, changes } = await rowsOf(async () => {
			const page = await choose(CHOICE);
			promote(bamboo, [back], 'Clerk');
			await Promise.all([press(page), press(page)]);
			const { text } = await visit.follow(page.url);
			assert.match(text, /Done by Demo Owner \(demo@example\.com\)/);
			assert.ok(text.includes(`Left alone, because of a change since the preview`), text.slice(0, 600));
			assert.ok(text.includes(nameOf(back)));
		});
		assert.equal(enrolled().length, MANY - 1);
		assert.deepEqual(
			runs.map((row) => [row.by, row.direction, row.operation, row.created, row.recordsCreated]),
			[[OWNER.email, 'enrollment', 'apply', 0, 0]],
		);
		assert.equal(JSON.parse(String(runs[0]?.counts)).enrolled, MANY - 1);
		assert.deepEqual(
			[...new Set(changes.map(({ by, action }) => `${by} ${action}`))],
			[`${OWNER.email} enroll`],
		);
		const made = (await keptIds()).filter((id) => !before.has(id));
		assert.deepEqual(
			made.sort(),
			enrolled()
				.map(({ enrollmentId }) => enrollmentId)
				.sort(),
		);
		const { text } = await choose(CHOICE);
		assert.match(text, /There is nothing to do/);
	});

	await test('More than the limit is on hold: "Do it, but" leaves it alone, and the first page says so', async () => {
		promote(bamboo, people, 'Clerk');
		promote(bamboo, people.slice(0, 1), TITLE);
		const { runs } = await rowsOf(async () => {
			const page = await choose(CHOICE);
			assert.match(
				page.text,
				/Needs your decision: 24 enrollments on hold 24 enrollments would be ended or closed at once/,
			);
			const { text } = await answer(page, 'Do it, but leave the 24 enrollments on hold alone');
			assert.match(text, /24 enrollments are still on hold\./);
		});
		assert.equal(enrolled().length, MANY);
		assert.deepEqual(
			runs.map(({ status, held }) => [status, held]),
			[['held', 24]],
		);
		const { text } = await openFirstPage();
		assert.match(text, /Enrollments last successful run .* waits for a decision/);
		assert.match(text, /On hold 24 enrollments are on hold since .* Choose Preview and apply enrollments/);
	});

	await test('After the second "Yes" exactly these enrollments end, and "No" ends none', async () => {
		const before = snapshot(scene);
		const ask = async () => await answer(await choose(CHOICE), 'Do it: apply these 24 changes on hold');
		const question = await ask();
		assert.match(question.text, /24 enrollments would be ended or closed at once, and the limit is \d+ ?\./);
		assert.match((await answer(question, 'No')).text, /Nothing was changed\./);
		assertNothingWritten(scene, before);
		const { runs } = await rowsOf(async () => {
			const { text } = await answer(await ask(), 'Yes, end or close 24 enrollments');
			assert.match(text, /Done by Demo Owner/);
		});
		assert.equal(enrolled().length, 1);
		assert.deepEqual(
			runs.map(({ by, status }) => [by, status]),
			[[OWNER.email, 'success']],
		);
		assert.match((await openFirstPage()).text, /On hold Nobody/);
		assert.match(
			(await choose('See the last runs')).text,
			/Enrollments, after a preview .* 24 enrollments ended/,
		);
	});

	await test('A rule that cannot be read ends in a page that names it, and its column', async () => {
		await api.addRowsToDataTable(RULES, [{ ...RULE, name: 'Misspelled', courses: 'Crain' }]);
		const rows = await rowsOf(async () => {
			const { text } = await choose(CHOICE);
			assert.match(text, /That did not work .*Rule "Misspelled".*courses.*Nothing was changed\./);
		});
		assert.deepEqual(rows, { runs: [], changes: [] });
	});
	await api.deleteDataTable(RULES);
	await api.deleteDataTable(ENROLLMENTS);
	giveTitlesBack();
}
