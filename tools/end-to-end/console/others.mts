import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OWNER } from '../../n8n/sample-n8n.mts';
import { addCourse, addEnrollment } from '../../simulator/ispring/index.mts';
import { nameOf, staffOf, userOf } from '../../simulator/company/change-people.mts';
import type { Scene } from './scene.mts';

export async function testOtherChoices({
	bamboo,
	ispring,
	visit,
	choose,
	answer,
	rowsOf,
}: Scene): Promise<void> {
	const [person] = staffOf(bamboo);
	assert.ok(person, 'The sample company has too few employees.');

	await test('"Sync training results" writes a new result, and ends in its report', async () => {
		const { contentItemId: courseId } = addCourse(ispring, { title: 'Console Course' });
		addEnrollment(ispring, {
			courseId,
			learnerId: userOf(ispring, person).userId,
			completionStatus: 'passed',
			completionDate: new Date().toISOString(),
		});
		const { runs, changes } = await rowsOf(async () => {
			const { text } = await choose('Sync training results');
			assert.match(text, /Done by Demo Owner/);
			assert.match(text, /Learning: from iSpring Learn to BambooHR/);
		});
		assert.deepEqual(
			runs.map((row) => [row.by, row.direction, row.operation, row.status, row.created, row.recordsCreated]),
			[[OWNER.email, 'learning', 'sync', 'success', 0, 1]],
		);
		assert.deepEqual(changes.map(({ kind }) => kind).sort(), ['completion', 'trainingType']);
	});

	await test('"Explain a person" finds somebody by name, email, number, and ID', async () => {
		for (const query of [nameOf(person).toUpperCase(), person.workEmail, person.employeeNumber, person.id]) {
			const page = await choose('Explain a person');
			let explained = await visit.submit(page, { [page.question]: ` ${query} ` });
			// Somebody else may have the same name.
			if (explained.options.length > 0) {
				const option = explained.options.find((one) => one.endsWith(`BambooHR ID ${person.id}`)) ?? '';
				explained = await visit.submit(explained, { [explained.question]: [option] });
			}
			assert.match(explained.text, /There is an account in iSpring Learn\./);
			assert.ok(
				explained.text.includes(`Step by step Does the employee exist in BambooHR? Yes: ${nameOf(person)}`),
			);
		}
	});

	await test('"Explain a person" says in plain words why somebody has no account', async (t) => {
		const page = await choose('Explain a person');
		const { text } = await visit.submit(page, { [page.question]: 'Nico Nomail' });
		t.diagnostic(text);
		assert.match(
			text,
			/There is no account in iSpring Learn yet\..*BambooHR has no work email for Nico Nomail/,
		);
	});

	await test('"Explain a person" asks again when nobody fits, and lets HR choose when several do', async () => {
		const page = await choose('Explain a person');
		const again = await visit.submit(page, { [page.question]: 'Nobody <i>Anywhere' });
		assert.match(again.text, /Nobody in BambooHR fits “Nobody <i>Anywhere”/);
		const several = await visit.submit(again, { [again.question]: person.lastName });
		assert.ok(several.options.length > 1, `Only one person is called ${person.lastName}.`);
		const explained = await answer(several, several.options.at(-1) ?? '');
		assert.match(explained.text, /Step by step/);
	});

	await test('"See the last runs" lists who started or approved each run', async () => {
		const { text } = await choose('See the last runs');
		assert.match(text, /People, after a preview .*Success .*demo@example\.com/);
		assert.match(text, /Schedule/);
		assert.match(text, /n8n editor/);
	});
}
