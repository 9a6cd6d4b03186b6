import { issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import { addUser } from '../../tools/simulator/ispring/people.mts';
import { addTrainingType } from '../../tools/simulator/bamboohr/learning.mts';
import { MISSING_TERMINATED } from '../../src/ispring/learning/result-pages';
import { ParameterError } from '../../src/errors';
import { runLearningPlan, runLearningSync } from '../../src/learning/run';
import { startLearningRun, type LearningOptions } from '../../src/learning/start-run';
import { DEFAULT_LEARNING_SETTINGS } from '../../src/learning/settings';
import { fakeClock, clientsFor } from '../support/clients.mts';
import {
	addPerson,
	enroll,
	pass,
	requests,
	startLearningSystems,
	writtenRequests,
	type LearningSystems,
} from './learning-systems.mts';
import { WITH_TABLE } from './world.mts';

let systems: LearningSystems;
beforeEach(async () => {
	systems = await startLearningSystems();
	for (const id of ['1', '2']) addPerson(systems, id);
});
afterEach(async () => await systems.close());

const options: LearningOptions = {
	settings: { ...DEFAULT_LEARNING_SETTINGS, employeeIdField: 'bamboohr_id' },
	since: '',
	includeUnchanged: false,
	timezone: 'Europe/Berlin',
};
const plan = async (given: Partial<LearningOptions> = {}) =>
	await runLearningPlan(systems.clients, { ...options, ...given });
const sync = async (given: Partial<LearningOptions> = {}) =>
	await runLearningSync(systems.clients, { ...options, ...given });
const what = (items: Array<{ kind: string; action: string; outcome: string }>) =>
	items.map(({ kind, action, outcome }) => `${kind} ${action} ${outcome}`);
const NOW = Date.UTC(2026, 2, 10, 9);
const scope = (...enrollmentIds: string[]) => ({ enrollmentIds, pairs: [] });

describe('A learning plan', () => {
	it('writes nothing, and seals its items', async () => {
		issueCertificate(systems.ispring, pass(systems, '1'));
		const { items, summary } = await plan();
		expect(what(items)).toEqual([
			'trainingType create planned',
			'completion create planned',
			'certificate create planned',
		]);
		expect(writtenRequests(systems)).toEqual([]);
		expect(summary.planId).toMatch(/^[0-9a-f]{16}$/);
		for (const item of items) expect(item).toMatchObject({ direction: 'learning', planId: summary.planId });
		expect(new Set(items.map(({ seal }) => seal)).size).toBe(3);
		expect(summary).toMatchObject({
			direction: 'learning',
			operation: 'plan',
			mode: 'full',
			status: 'success',
			counts: {
				create: 3,
				planned: 3,
				trainingType: 1,
				completion: 1,
				certificate: 1,
				employees: 2,
				users: 3,
			},
			warnings: [],
		});
	});

	it('has another seal when the data has changed', async () => {
		pass(systems, '1');
		const first = await plan();
		expect((await plan()).items).toEqual(first.items);
		addTrainingType(systems.bamboo, { name: 'Fire Safety', description: '[iSpring course c-1] Seen' });
		const second = await plan();
		expect(second.summary.planId).not.toBe(first.summary.planId);
	});
});

it('a learning sync counts an unknown status as open, and warns', async () => {
	pass(systems, '1');
	const odd = pass(systems, '2');
	Object.assign(odd, { completionStatus: 'completed_successfully' });
	const { summary } = await sync();
	expect(summary.counts).toMatchObject({ completion: 1 });
	expect(summary.warnings).toContainEqual(expect.stringContaining('"completed_successfully" (1)'));
});

it('a learning sync warns of missing results of ended employments when the account does not list them', async () => {
	systems.ispring.quirks.resultsKnowEnded = false;
	pass(systems, '1');
	const { summary } = await sync();
	expect(summary).toMatchObject({ status: 'success', warnings: [MISSING_TERMINATED] });
	expect((await sync({ scope: scope('unknown') })).summary.status).toBe('success');
});

describe('A learning sync', () => {
	it('makes the changes that a plan would show, and writes nothing the second time', async () => {
		issueCertificate(systems.ispring, pass(systems, '1'));
		const planned = await plan();
		const { items, summary } = await sync();
		expect(what(items)).toEqual([
			'trainingType create done',
			'completion create done',
			'certificate create done',
		]);
		expect(summary).toMatchObject({
			operation: 'sync',
			planId: planned.summary.planId,
			counts: { done: 3, employees: 2, users: 3 },
			requests: { writes: writtenRequests(systems).length },
		});
		for (const log of [systems.bamboo.log, systems.ispring.log]) log.length = 0;
		const again = await sync();
		expect([again.items, writtenRequests(systems)]).toEqual([[], []]);
		expect(again.summary.counts).toMatchObject({ skipped: 3, none: 3 });
	});

	it('outputs changes and items that need attention, and the others only if requested', async () => {
		pass(systems, '1');
		enroll(systems, '2', { completionStatus: 'in_progress' });
		await sync();
		const guest = addUser(systems.ispring, { fields: { login: 'guest', email: 'guest@example.org' } });
		pass(systems, '1', { learnerId: guest.userId });
		expect(what((await sync()).items)).toEqual(['user none skipped']);
		expect(what((await plan()).items)).toEqual(['user none skipped']);
		const all = ['trainingType none skipped', 'completion none skipped', 'assignment none skipped'];
		for (const run of [sync, plan]) {
			const { items } = await run({ includeUnchanged: true });
			expect(what(items)).toEqual([...all, 'user none skipped']);
		}
	});

	it('is partial when an item fails, and has the warnings of the data', async () => {
		pass(systems, '1');
		const body = JSON.stringify({
			results: [{ userId: 'u1' }, { userId: 'u2', courseId: 'c-1', completionStatus: 'passed' }],
		});
		const effect = { kind: 'body', body, contentType: 'application/json' } as const;
		systems.ispring.faults.push({ when: ({ path }) => path === '/learners/results', effect });
		const { items, summary } = await sync();
		expect(items.slice(-1)).toMatchObject([
			{ outcome: 'failed', error: expect.stringContaining('could not be read') },
		]);
		expect(summary).toMatchObject({
			status: 'partial',
			nextSince: null,
			warnings: [
				'1 result belongs to no enrollment and was left out.',
				expect.stringMatching(/^1 open assignment was not written/),
			],
		});
	});
});

describe('Open assignments without a table', () => {
	it.each([
		[1, /^1 open assignment was not written, .* Assignment Table, .* or turn off Export Assignments\.$/],
		[2, /^2 open assignments were not written/],
	])('are one warning with their number: %i', async (count, warning) => {
		['1', '2'].slice(0, count).forEach((id) => enroll(systems, id, { completionStatus: 'in_progress' }));
		for (const run of [plan, sync, plan, sync]) {
			const { summary } = await run();
			expect(summary).toMatchObject({ status: 'success', warnings: [expect.stringMatching(warning)] });
		}
	});

	it('cause no warning when there are none, when they are not exported, or when there is a table', async () => {
		pass(systems, '1');
		expect((await plan()).summary.warnings).toEqual([]);
		enroll(systems, '2');
		const off = { settings: { ...options.settings, exportAssignments: false } };
		expect((await plan(off)).summary.warnings).toEqual([]);
		const settings = { ...WITH_TABLE, employeeIdField: 'bamboohr_id' };
		expect((await sync({ settings })).summary.warnings).toEqual([]);
	});
});

describe('A learning run', () => {
	it('is refused before anything is read when its settings are invalid', async () => {
		const off = { exportCompletions: false, exportAssignments: false, exportCertificates: false };
		const refused = sync({ settings: { ...options.settings, ...off } });
		await expect(refused).rejects.toBeInstanceOf(ParameterError);
		await expect(plan({ since: 'soon' })).rejects.toThrow('Since: "soon" is not a date and time.');
		expect([requests(systems.bamboo), requests(systems.ispring)]).toEqual([[], []]);
	});

	it('uses the time zone of the workflow for times and days', async () => {
		const { summary } = await plan();
		expect(summary).toMatchObject({
			startedAt: '2026-03-10T10:00:00.000+01:00',
			finishedAt: '2026-03-10T10:00:00.000+01:00',
			nextSince: '2026-03-10T10:00:00.000+01:00',
		});
		const late = fakeClock(Date.UTC(2026, 2, 10, 23, 30));
		const clients = { ...systems.clients, ...clientsFor(systems.bamboo, systems.ispring, { clock: late }) };
		expect((await startLearningRun(clients, options)).world).toMatchObject({
			today: '2026-03-11',
			timezone: 'Europe/Berlin',
		});
	});

	it('with a start time is incremental, even when there is nothing new', async () => {
		pass(systems, '1');
		const since = '2026-03-09T12:00:00Z';
		const { items, summary } = await sync({ since });
		expect(items).toEqual([]);
		expect(summary).toMatchObject({
			mode: 'incremental',
			status: 'success',
			nextSince: '2026-03-10T10:00:00.000+01:00',
			counts: { employees: 0, users: 0 },
			warnings: [],
		});
		expect(requests(systems.bamboo)).toEqual([]);
		const full = await startLearningRun(systems.clients, options);
		expect([full.since, full.isAboutSome]).toEqual([undefined, false]);
		expect((await startLearningRun(systems.clients, { ...options, since })).since).toBe(
			'2026-03-09T12:00:00.000Z',
		);
	});

	it.each([-600, -15, 0, 15, 600])(
		'misses no completion while the clock of iSpring Learn is %i minutes ahead',
		async (minutes) => {
			const at = (passed: number) => new Date(NOW + (minutes + passed) * 60_000);
			const since = (run: Awaited<ReturnType<typeof sync>>) => String(run.summary.nextSince);
			systems.ispring.now = () => at(0);
			systems.clients = systems.clientsAt(fakeClock(NOW));
			const first = await sync();
			systems.ispring.now = () => at(2);
			systems.clients = systems.clientsAt(fakeClock(NOW + 2 * 60_000));
			pass(systems, '1', { completionDate: at(1).toISOString() });
			const second = await sync({ since: since(first) });
			expect(second.summary).toMatchObject({ mode: 'incremental', status: 'success' });
			expect(systems.bamboo.state.trainingRecords.size).toBe(1);
			expect((await sync({ since: since(second) })).summary.status).toBe('success');
		},
	);

	it('limited to some enrollments writes only those, and does not move the start of the next run', async () => {
		pass(systems, '1', { enrollmentId: 'e-1' });
		pass(systems, '2', { enrollmentId: 'e-2' });
		const { items, summary } = await sync({ scope: scope('e-2'), since: '2026-03-09T12:00:00Z' });
		expect(items.map(({ enrollmentId }) => enrollmentId)).toEqual([null, 'e-2']);
		expect(systems.bamboo.state.trainingRecords.size).toBe(1);
		expect(summary).toMatchObject({ mode: 'incremental', nextSince: null });
	});

	it('limited to an unknown enrollment reports that in addition to the others', async () => {
		pass(systems, '1', { enrollmentId: 'e-1' });
		const both = await sync({ scope: scope('e-1', 'e-9') });
		expect(both.items.map(({ enrollmentId, outcome }) => [enrollmentId, outcome])).toEqual([
			[null, 'done'],
			['e-1', 'done'],
			['e-9', 'skipped'],
		]);
		const lost = await sync({ scope: scope('e-9') });
		expect(lost.items).toMatchObject([{ enrollmentId: 'e-9', reason: expect.stringContaining('Nothing') }]);
	});
});
