import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepTitles, learnersOf, nameOf, promote, userOf } from '../../simulator/company/change-people.mts';
import { addCourse, addEnrollment } from '../../simulator/ispring/index.mts';
import { assertNothingWritten, snapshot } from '../deliveries/snapshot.mts';
import { EXEMPTIONS, RULES } from '../tables.mts';
import type { Scene } from './scene.mts';

const CHOICE = 'Who lacks which training';
const TITLE = 'Rope <b>Access</b> $& Worker';
const RULE = { active: true, name: 'Ropes', courses: 'Ropes', jobTitles: `"${TITLE}"` };

/** Shows who lacks what, from the rules that enrollments follow. Ends without the rules, and with the job titles as they were. */
export async function testTraining(scene: Scene): Promise<void> {
	const { api, bamboo, ispring, choose, rowsOf } = scene;
	const people = learnersOf(scene, 3);
	const [first, second, third] = people;
	assert.ok(first && second && third, 'The sample company has too few employees.');
	const giveTitlesBack = keepTitles(bamboo, people);
	const { contentItemId: courseId } = addCourse(ispring, { title: RULE.courses });

	await test(`"${CHOICE}" says what to do while no rule is switched on`, async (t) => {
		const { text } = await choose(CHOICE);
		t.diagnostic(text);
		assert.match(text, /No rule is switched on .*What to do .*Then choose Who lacks which training again/);
		assert.match(text, /it also enrolls whoever an active rule matches/);
	});

	promote(bamboo, people, TITLE);
	await api.addRowsToDataTable(RULES, [RULE]);
	addEnrollment(ispring, {
		courseId,
		learnerId: userOf(ispring, first).userId,
		completionStatus: 'passed',
		completionDate: new Date().toISOString(),
	});

	await test(`"${CHOICE}" names who lacks what, gives the page and both tables, and writes nothing`, async (t) => {
		const before = snapshot(scene);
		const rows = await rowsOf(async () => {
			const { text, html } = await choose(CHOICE);
			t.diagnostic(text.slice(0, 400));
			assert.match(text, /^HR console 2 people lack something\. Nothing was changed\./);
			assert.ok(text.includes(`${nameOf(second)} Ropes: not enrolled`), text.slice(0, 600));
			assert.match(text, /1 of 3 required courses are valid \(33%\): 2 not assigned\./);
			assert.ok(text.includes('Ropes: Ropes'), 'The page does not say by which rule it was made.');
			const files = [
				...html.matchAll(/download="([^"]*)-\d{4}-\d\d-\d\d\.(\w+)" href="data:[^,]*,([^"]*)"/g),
			];
			assert.deepEqual(
				files.map(([, name, ending]) => `${name}.${ending}`),
				['training-gaps.csv', 'training-evidence.csv'],
			);
			const [gaps = '', evidence = ''] = files.map(([, , , base64 = '']) =>
				Buffer.from(base64, 'base64').toString(),
			);
			assert.ok(gaps.includes(nameOf(third)) && !gaps.includes(nameOf(first)), gaps);
			assert.ok(evidence.includes(nameOf(first)), evidence);
		});
		assertNothingWritten(scene, before);
		assert.deepEqual(rows, { runs: [], changes: [] });
	});

	await test(`"${CHOICE}" leaves out whom the table of exemptions names`, async () => {
		await api.addRowsToDataTable(EXEMPTIONS, [
			{ employeeId: second.id, courseId: 'Ropes', until: '2999-12-31', reason: 'Works on the ground' },
		]);
		const { text } = await choose(CHOICE);
		assert.match(text, /^HR console 1 person lacks something\./);
		assert.match(text, /Exempt people do not count: 1 exemption\./);
	});

	await test(`"${CHOICE}" says which exemption, or which rule, cannot be used`, async () => {
		await api.addRowsToDataTable(EXEMPTIONS, [{ employeeId: 'nobody', courseId: 'Ropes' }]);
		assert.match(
			(await choose(CHOICE)).text,
			/That did not work .*Exemptions > 2.*nobody.*Nothing was changed\./,
		);
		await api.deleteDataTable(EXEMPTIONS);
		await api.addRowsToDataTable(RULES, [{ ...RULE, name: 'Misspelled', courses: 'Rope access' }]);
		assert.match((await choose(CHOICE)).text, /That did not work .*Rule "Misspelled".*courses/);
	});
	await api.deleteDataTable(RULES);
	giveTitlesBack();
}
