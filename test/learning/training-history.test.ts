import { issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import type { BambooHrQuirks } from '../../tools/simulator/bamboohr/quirks.mts';
import { isDue } from '../../src/learning/plan/turn';
import { runLearningSync } from '../../src/learning/run';
import { DEFAULT_LEARNING_SETTINGS } from '../../src/learning/settings';
import {
	addPerson,
	pass,
	requests,
	startLearningSystems,
	writtenRequests,
	type LearningSystems,
} from './learning-systems.mts';

const TODAY = '2026-03-10';
const VERIFY_DAYS = 2;
const PEOPLE = Array.from({ length: 100 }, (_, n) => String(n + 1));
const DUE = PEOPLE.filter((id) => isDue(id, { verifyDays: VERIFY_DAYS, today: TODAY }));
/** So many are read one by one before the dataset is believed. */
const CHECKED = 20;

let systems: LearningSystems;
/** Everybody has passed a course twice, with a certificate for one of them, and all of it has been exported. */
beforeAll(async () => {
	systems = await startLearningSystems();
	for (const id of PEOPLE) {
		addPerson(systems, id);
		issueCertificate(systems.ispring, pass(systems, id, { enrollmentId: `first-${id}` }));
		pass(systems, id, { enrollmentId: `second-${id}` });
	}
	await sync('absent');
});
afterAll(async () => await systems.close());

async function sync(trainingHistory: BambooHrQuirks['trainingHistory']) {
	const { bamboo, ispring } = systems;
	bamboo.quirks.trainingHistory = trainingHistory;
	bamboo.log.length = 0;
	ispring.log.length = 0;
	return await runLearningSync(systems.clients, {
		settings: { ...DEFAULT_LEARNING_SETTINGS, employeeIdField: 'bamboohr_id', verifyDays: VERIFY_DAYS },
		since: '',
		includeUnchanged: false,
		timezone: 'UTC',
	});
}

const readOneByOne = () =>
	requests(systems.bamboo).flatMap((request) => /^GET .*\/record\/employee\/(\d+)$/.exec(request)?.[1] ?? []);
const recordsOf = (id: string) =>
	[...systems.bamboo.state.trainingRecords.values()].filter(({ employeeId }) => employeeId === id);

describe('The training history of everybody in the dataset', () => {
	it('saves reading employees one by one, after 20 of them have shown the same', async () => {
		const { summary } = await sync('present');
		expect(readOneByOne()).toHaveLength(CHECKED);
		expect(writtenRequests(systems)).toEqual([]);
		expect(summary).toMatchObject({
			status: 'success',
			counts: { verified: DUE.length, toVerify: PEOPLE.length - DUE.length, none: 301 },
		});
	});

	it.each(['absent', 'onePerPerson', 'nullDates'] as const)(
		'proves nothing when it is "%s": everybody whose turn it is is read',
		async (trainingHistory) => {
			await sync(trainingHistory);
			expect(readOneByOne().sort()).toEqual([...DUE].sort());
			expect(writtenRequests(systems)).toEqual([]);
		},
	);

	it('is no evidence that a record is missing, or up to date when it shows another result', async () => {
		const [missing = '', corrected = '', moved = ''] = DUE.slice(-3);
		systems.bamboo.state.trainingRecords.delete(recordsOf(missing)[0]?.id ?? '');
		Object.assign(systems.ispring.state.enrollments.get(`second-${corrected}`) ?? {}, { awardedScore: 77 });
		Object.assign(recordsOf(moved)[1] ?? {}, { completed: '2026-01-31' });
		const { summary } = await sync('present');
		expect(readOneByOne()).toEqual(expect.arrayContaining([missing, corrected, moved]));
		expect(new Set(readOneByOne()).size).toBe(CHECKED + 3);
		expect(summary.counts).toMatchObject({ create: 1, update: 2, done: 3 });
		expect(recordsOf(missing)).toHaveLength(2);
	});

	it('is not believed when one of the 20 has another record than it shows', async () => {
		const shown = structuredClone([...systems.bamboo.state.trainingRecords]);
		const [first = ''] = DUE;
		// The dataset is behind: it still shows what has been deleted.
		systems.bamboo.faults.push({
			when: ({ path }) => path === '/api/v1/datasets/employee',
			effect: {
				kind: 'body',
				contentType: 'application/json',
				body: JSON.stringify({
					data: shown.map(([, { employeeId, completed, notes }]) => ({
						eeid: employeeId,
						completedTrainingDate: completed,
						completedTrainingNotes: notes,
					})),
				}),
			},
		});
		systems.bamboo.state.trainingRecords.delete(recordsOf(first)[0]?.id ?? '');
		const { summary } = await sync('present');
		expect(readOneByOne().filter((id) => id !== first)).toHaveLength(DUE.length - 1);
		expect(summary.counts).toMatchObject({ create: 1, done: 1, verified: DUE.length });
		expect(recordsOf(first)).toHaveLength(2);
	});
});
