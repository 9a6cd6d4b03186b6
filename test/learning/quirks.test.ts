import fc from 'fast-check';
import type { ISpringQuirks } from '../../tools/simulator/ispring/quirks.mts';
import { issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import { runLearningSync } from '../../src/learning/run';
import { OLDER_USER_LIST_WARNING } from '../../src/ispring/users/older-user-list-warning';
import { MISSING_TERMINATED } from '../../src/ispring/learning/result-pages';
import { DEFAULT_LEARNING_SETTINGS } from '../../src/learning/settings';
import { fakeClock } from '../support/clients.mts';
import { addPerson, enroll, pass, startLearningSystems } from './learning-systems.mts';

const options = {
	settings: { ...DEFAULT_LEARNING_SETTINGS, employeeIdField: 'bamboohr_id' },
	since: '',
	includeUnchanged: false,
	timezone: 'UTC',
};

const quirks = fc.record<Partial<ISpringQuirks>>({
	fieldNameCase: fc.constantFrom('upper', 'lower'),
	userPagesRefused: fc.constantFrom(null, null, 200, 403, 404, 405),
	upperCaseReferences: fc.boolean(),
	namesAsHtml: fc.boolean(),
	groupsRefused: fc.boolean(),
	oddValues: fc.boolean(),
	slowAbove: fc.constantFrom(Infinity, Infinity, 250, 500),
	emptyListAs: fc.constantFrom('list', 'object', 'null', 'text', 'wrapper', 'empty', 'noContent'),
	oneRowAsObject: fc.boolean(),
	booleansAsNumbers: fc.boolean(),
	wrapSingles: fc.boolean(),
	rootArrays: fc.boolean(),
	omitEmptyValues: fc.boolean(),
	resultsKnowEnded: fc.boolean(),
	userFieldsAsObject: fc.boolean(),
});

/** What is in BambooHR after two exports, and what each of them said. */
async function load(ispring: Partial<ISpringQuirks>, passed: number) {
	const systems = await startLearningSystems();
	try {
		for (const id of ['1', '2', '3']) addPerson(systems, id);
		for (const id of ['1', '2', '3'].slice(0, passed)) issueCertificate(systems.ispring, pass(systems, id));
		if (passed < 3) enroll(systems, '3');
		const course = systems.ispring.state.contents.get('c-1');
		if (course) course.title = 'R&D "Basics" <2>';
		Object.assign(systems.ispring.quirks, ispring);
		const first = await runLearningSync(systems.clients, options);
		const second = await runLearningSync(systems.clientsAt(fakeClock()), options);
		return {
			counts: first.summary.counts,
			records: [...systems.bamboo.state.trainingRecords.values()].map((record) => ({ ...record })),
			warnings: first.summary.warnings.filter(
				(text) => ![MISSING_TERMINATED, OLDER_USER_LIST_WARNING].includes(text),
			),
			status: [first.summary.status, second.summary.status],
			writesAgain: second.summary.requests.writes,
		};
	} finally {
		await systems.close();
	}
}

it('A learning sync exports the same whatever the API quirks of the account are, and nothing the second time', async () => {
	const plain = await Promise.all([0, 1, 3].map(async (passed) => await load({}, passed)));
	for (const { status, writesAgain } of plain)
		expect([status, writesAgain]).toEqual([['success', 'success'], 0]);
	await fc.assert(
		fc.asyncProperty(quirks, fc.constantFrom(0, 1, 2), async (ispring, which) => {
			expect(await load(ispring, [0, 1, 3][which] ?? 0)).toEqual(plain[which]);
		}),
		{ numRuns: 25 },
	);
}, 60_000);
