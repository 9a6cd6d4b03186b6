import { addUser } from '../../tools/simulator/ispring/people.mts';
import { issueCertificate } from '../../tools/simulator/ispring/learning.mts';
import { ParameterError } from '../../src/errors';
import { runLearningApply } from '../../src/learning/run-apply';
import { runLearningPlan } from '../../src/learning/run';
import { sealable } from '../../src/learning/seal-item';
import { startLearningRun, type LearningOptions } from '../../src/learning/start-run';
import { sealPlan } from '../../src/run/seal';
import { DEFAULT_LEARNING_SETTINGS } from '../../src/learning/settings';
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
	includeUnchanged: true,
	timezone: 'UTC',
};
const plan = async (given: Partial<LearningOptions> = {}) =>
	await runLearningPlan(systems.clients, { ...options, ...given });
async function apply(input: readonly unknown[], given: Partial<LearningOptions> = {}) {
	const { items, summary } = await runLearningApply(systems.clients, { ...options, ...given }, input);
	expect(items.map(({ index }) => index)).toEqual(input.map((_one, index) => index));
	return { items: items.map(({ item }) => item), summary };
}
const records = () => [...systems.bamboo.state.trainingRecords.values()];
const COMPLETION = 'the completion of "Fire Safety" for Sam Sample1';
const changed = (subject: string) =>
	`Skipped: ${subject} changed in BambooHR or iSpring Learn after the plan was made. Make a new plan.`;
const EDITED = `The item for ${COMPLETION} was edited after the plan was made. Pass items on unchanged, or make a new plan.`;

describe('Items of a learning plan', () => {
	it('can be applied all at once', async () => {
		issueCertificate(systems.ispring, pass(systems, '1'));
		const { items, summary: planned } = await plan();
		const applied = await apply(items);
		expect(applied.items.map(({ kind, outcome }) => [kind, outcome])).toEqual([
			['trainingType', 'done'],
			['completion', 'done'],
			['certificate', 'done'],
		]);
		expect(applied.items[1]).toStrictEqual({
			direction: 'learning',
			kind: 'completion',
			employeeId: '1',
			employeeName: 'Sam Sample1',
			userId: 'u1',
			courseId: 'c-1',
			courseTitle: 'Fire Safety',
			enrollmentId: items[1]?.enrollmentId,
			certificateId: null,
			action: 'create',
			changes: items[1]?.changes,
			changed: items[1]?.changed,
			reason: 'Completed, but not in BambooHR yet.',
			outcome: 'done',
		});
		expect(applied.summary).toMatchObject({
			operation: 'apply',
			status: 'success',
			planId: planned.planId,
			nextSince: null,
			counts: { done: 3, employees: 2 },
			requests: { writes: writtenRequests(systems).length },
			warnings: [],
		});
	});

	it('can be applied one by one in the order of the plan, but not a second time', async () => {
		issueCertificate(systems.ispring, pass(systems, '1'));
		const { items } = await plan();
		for (const item of items) expect((await apply([item])).items).toMatchObject([{ outcome: 'done' }]);
		for (const log of [systems.bamboo.log, systems.ispring.log]) log.length = 0;
		const again = await apply(items);
		expect(again.items.map(({ outcome, reason }) => [outcome, reason])).toEqual(
			[
				'the training type of "Fire Safety"',
				COMPLETION,
				'the certificate of "Fire Safety" for Sam Sample1',
			].map((subject) => ['skipped', changed(subject)]),
		);
		expect(writtenRequests(systems)).toEqual([]);
	});

	it('need their training type first', async () => {
		pass(systems, '1');
		const { items } = await plan();
		const { items: applied, summary } = await apply(items.slice(1));
		expect(applied).toMatchObject([
			{ outcome: 'failed', error: expect.stringContaining('could not be created') },
		]);
		expect(summary.status).toBe('partial');
	});

	it('read the records only of their own employees', async () => {
		pass(systems, '1');
		pass(systems, '2');
		const { items } = await plan();
		for (const log of [systems.bamboo.log, systems.ispring.log]) log.length = 0;
		await apply(items.filter(({ employeeId }) => employeeId !== '2'));
		const reads = requests(systems.bamboo).filter((one) => one.startsWith('GET') && one.includes('record'));
		expect(reads).toEqual(['GET /api/v1/training/record/employee/1']);
		expect(records().map(({ employeeId }) => employeeId)).toEqual(['1']);
	});

	it('that occur twice in the input are applied once', async () => {
		pass(systems, '1');
		const { items } = await plan();
		const { items: applied } = await apply([...items, ...items]);
		expect(applied.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'skipped', 'skipped']);
		expect(applied[2]?.reason).toBe(
			'Skipped: the input already has an item for the training type of "Fire Safety".',
		);
		expect(records()).toHaveLength(1);
	});

	it('from several plans have no plan ID in the summary', async () => {
		pass(systems, '1');
		const first = await plan();
		pass(systems, '2');
		const second = await plan();
		const { summary } = await apply([...first.items, ...second.items]);
		expect(first.summary.planId).not.toBe(second.summary.planId);
		expect(summary.planId).toBeNull();
	});

	it('that the plan skipped stay skipped', async () => {
		const guest = addUser(systems.ispring, { fields: { login: 'guest', email: 'guest@example.org' } });
		pass(systems, '1', { learnerId: guest.userId, completionDate: '' });
		const { items } = await plan();
		const { planId, seal, settings, ...item } = { planId: '', seal: '', ...items[0] };
		expect(JSON.parse(settings ?? '')).toMatchObject({ employeeIdField: 'bamboohr_id', timezone: 'UTC' });
		expect([planId.length, seal.length]).toEqual([16, 33]);
		expect((await apply([...items, ...items])).items).toStrictEqual([item, item]);
		expect(writtenRequests(systems)).toEqual([]);
	});

	it('that failed in the plan fail with the same error', async () => {
		pass(systems, '1');
		systems.bamboo.faults.push({
			when: ({ path }) => path.endsWith('/record/employee/1'),
			effect: { kind: 'status', status: 403, body: '' },
		});
		const { items } = await plan();
		expect(items[1]?.outcome).toBe('failed');
		const { items: applied, summary } = await apply(items);
		expect(applied[1]).toMatchObject({ outcome: 'failed', error: items[1]?.error });
		expect([summary.status, records()]).toEqual(['partial', []]);
	});
});

describe('An input item of a learning apply', () => {
	it.each([
		['employeeId', '2'],
		['enrollmentId', 'e-9'],
		['action', 'update'],
		['outcome', 'done'],
		['changes', []],
		['planId', 'x'],
		['seal', 'x.y'],
		['settings', '{}'],
		['settings', undefined],
	])('whose %s was edited fails, and nothing is written for it', async (field, value) => {
		pass(systems, '1');
		const { items } = await plan();
		const { items: applied } = await apply([{ ...items[1], [field]: value }]);
		expect(applied).toMatchObject([{ outcome: 'failed', error: EDITED, reason: EDITED }]);
		expect(writtenRequests(systems)).toEqual([]);
	});

	it('that was edited fails even next to an intact copy, which is applied', async () => {
		pass(systems, '1');
		const { items } = await plan();
		const edited = { ...items[1], changes: [] };
		const { items: applied } = await apply([edited, ...items, edited]);
		expect(applied.map(({ outcome }) => outcome)).toEqual(['failed', 'done', 'done', 'failed']);
	});

	it('that is not from a plan fails with its position, and the others are applied', async () => {
		pass(systems, '1');
		const { items } = await plan();
		const { items: applied } = await apply([...items, { nothing: true }, null]);
		expect(applied.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'failed', 'failed']);
		expect(applied[2]).toMatchObject({
			employeeId: null,
			error: 'Item 3 does not come from a plan. Connect only the Changes output of the Plan operation.',
			reason: expect.stringContaining('Item 3'),
		});
	});

	it('that is not from a plan is refused before anything is read when it is the only one', async () => {
		const refused = apply([{ nothing: true }]);
		await expect(refused).rejects.toBeInstanceOf(ParameterError);
		await expect(refused).rejects.toMatchObject({
			message: 'Input: none of the items comes from a plan.',
			hint: 'Connect the Changes output of a node with the Plan operation to the input of this node.',
		});
		expect([requests(systems.bamboo), requests(systems.ispring)]).toEqual([[], []]);
	});

	it.each([
		['a field is missing', ({ reason, ...rest }: Record<string, unknown>) => [reason, rest][1]],
		['a field is of another type', (item: Record<string, unknown>) => ({ ...item, employeeId: 1 })],
		[
			'it belongs to the people direction',
			(item: Record<string, unknown>) => ({ ...item, direction: 'people' }),
		],
		['its kind is unknown', (item: Record<string, unknown>) => ({ ...item, kind: 'course' })],
		['its action is unknown', (item: Record<string, unknown>) => ({ ...item, action: 'delete' })],
		['its outcome is unknown', (item: Record<string, unknown>) => ({ ...item, outcome: 'maybe' })],
		['it has no seal', (item: Record<string, unknown>) => ({ ...item, seal: undefined })],
		['its changes are none', (item: Record<string, unknown>) => ({ ...item, changes: [{ field: 'x' }] })],
	])('is not from a plan when %s', async (_what, change) => {
		pass(systems, '1');
		const { items } = await plan();
		await expect(apply([change({ ...items[1] })])).rejects.toThrow('none of the items');
	});
});

describe('A learning item that is outdated', () => {
	it('is skipped when its values have changed', async () => {
		const enrollment = pass(systems, '1', { awardedScore: 50 });
		const { items } = await plan();
		enrollment.awardedScore = 60;
		const { items: applied } = await apply(items);
		expect(applied[1]).toMatchObject({ outcome: 'skipped', reason: changed(COMPLETION), action: 'create' });
		expect(records()).toEqual([]);
	});

	it('is skipped when the record to update has changed', async () => {
		pass(systems, '1');
		const first = await plan();
		await apply(first.items);
		const [record] = records();
		if (record) record.completed = '2026-01-01';
		const second = await plan();
		if (record) record.instructor = 'Ivy Instructor';
		const { items: applied } = await apply(second.items);
		expect(applied[1]).toMatchObject({ action: 'update', outcome: 'skipped', reason: changed(COMPLETION) });
		expect(record?.completed).toBe('2026-01-01');
	});

	it('is skipped when its enrollment no longer exists, even if there is nothing left to read', async () => {
		const { enrollmentId } = pass(systems, '1', { completionDate: '2026-03-10T08:00:00+00:00' });
		const since = '2026-03-09T00:00:00Z';
		const { items } = await plan({ since });
		systems.ispring.state.enrollments.delete(enrollmentId);
		const { items: applied, summary } = await apply(items, { since });
		expect(applied.map(({ outcome, reason }) => [outcome, reason])).toEqual(
			['the training type of "Fire Safety"', COMPLETION].map((subject) => ['skipped', changed(subject)]),
		);
		expect([summary.mode, summary.status, writtenRequests(systems)]).toEqual(['incremental', 'partial', []]);
		expect(summary.warnings).toEqual([
			expect.stringMatching(/^None of the 2 planned changes was carried out/),
		]);
		expect(requests(systems.bamboo).slice(-1)[0]).not.toContain('POST');
	});
});

describe('The settings of a learning apply', () => {
	const settings = { ...WITH_TABLE, employeeIdField: 'bamboohr_id' };
	const used = 'The setting from the plan was used.';

	it.each<[string, Partial<LearningOptions['settings']>, string[]]>([
		[
			'another column',
			{ assignmentColumns: { ...settings.assignmentColumns, course: '', due: 'customOther' } },
			[
				`Assignment Columns > Course is empty in this node, but the plan was made with "custom_course". ${used}`,
				`Assignment Columns > Due is "customOther" in this node, but the plan was made with "custom_due". ${used}`,
			],
		],
		[
			'no table',
			{ assignmentTable: '' },
			[`Assignment Table is empty in this node, but the plan was made with "customTraining". ${used}`],
		],
		[
			'the export switched off',
			{ exportAssignments: false },
			[`Export Assignments is off in this node, but the plan was made with on. ${used}`],
		],
		[
			'no field for the id',
			{ employeeIdField: '' },
			[`Employee ID Field is empty in this node, but the plan was made with "bamboohr_id". ${used}`],
		],
		[
			'other courses',
			{ courses: ['c-9'] },
			[`Course Names or IDs is "c-9" in this node, but the plan was made with empty. ${used}`],
		],
		[
			'settings that would be refused',
			{ exportAssignments: false, exportCertificates: false, exportCompletions: false },
			[
				`Export Completions is off in this node, but the plan was made with on. ${used}`,
				`Export Assignments is off in this node, but the plan was made with on. ${used}`,
				`Export Certificates is off in this node, but the plan was made with on. ${used}`,
			],
		],
	])('come from the plan when the node has %s, and a warning names both', async (_what, other, warnings) => {
		enroll(systems, '1');
		const { items } = await plan({ settings });
		expect(items).toMatchObject([{ kind: 'assignment', action: 'create' }]);
		const { items: applied, summary } = await apply(items, { settings: { ...settings, ...other } });
		expect(applied).toMatchObject([{ outcome: 'done' }]);
		expect(summary).toMatchObject({ status: 'success', warnings });
		const again = await plan({ settings });
		expect(again.items.map(({ action }) => action)).toEqual(['none']);
	});

	it('from the plan include Since and the time zone', async () => {
		pass(systems, '1', { completionDate: '2026-03-09T22:30:00+00:00' });
		const given = { since: '2026-03-09T00:00:00Z', timezone: 'Asia/Tokyo' };
		const { items } = await plan(given);
		expect(items[1]?.changes[0]?.to).toBe('2026-03-10');
		const { items: applied, summary } = await apply(items, { timezone: 'America/New_York' });
		expect(applied.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
		expect(summary.warnings).toEqual([
			`The workflow's time zone is "America/New_York" in this node, but the plan was made with "Asia/Tokyo". ${used}`,
		]);
	});

	it.each([
		['', false],
		['2026-03-09T01:00:00+01:00', false],
		['2026-03-08T00:00:00Z', true],
	])(
		'from the plan take precedence over %j as Since of this node; a warning is shown: %s',
		async (since, warns) => {
			pass(systems, '1', { completionDate: '2026-03-09T12:00:00+00:00' });
			const { items } = await plan({ since: '2026-03-09T00:00:00Z' });
			const { items: applied, summary } = await apply(items, { since });
			expect(applied.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
			expect(summary.warnings).toEqual(
				warns ? [expect.stringMatching(/^Since is "2026-03-08T00:00:00Z"/)] : [],
			);
		},
	);

	it('from an edited item are ignored', async () => {
		pass(systems, '1');
		const { items } = await plan();
		const edited = { ...items[1], settings: JSON.stringify({ shareCertificates: true }) };
		const { items: applied, summary } = await apply([edited, ...items]);
		expect(applied.map(({ outcome }) => outcome)).toEqual(['failed', 'done', 'done']);
		expect(summary.warnings).toEqual([]);
	});

	it('from two plans that differ are refused before anything is read', async () => {
		pass(systems, '1');
		const one = await plan();
		const other = await plan({ settings: { ...options.settings, shareCertificates: true } });
		for (const log of [systems.bamboo.log, systems.ispring.log]) log.length = 0;
		await expect(apply([...one.items, ...other.items])).rejects.toThrow('different settings');
		expect([requests(systems.bamboo), requests(systems.ispring)]).toEqual([[], []]);
	});

	it('come from the node for a plan of an earlier version without settings', async () => {
		pass(systems, '1');
		const { decisions } = await startLearningRun(systems.clients, options);
		const { items } = await sealPlan(decisions.map(sealable));
		const { items: applied, summary } = await apply(items);
		expect(applied.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
		expect(summary.warnings).toEqual([]);
	});
});

describe('A learning apply that changes nothing', () => {
	it('is not a success, and its summary says so', async () => {
		pass(systems, '1');
		const { items } = await plan();
		await apply(items);
		const { summary } = await apply(items);
		expect(summary).toMatchObject({ operation: 'apply', status: 'partial', counts: { skipped: 2 } });
		expect(summary.warnings).toEqual([
			expect.stringMatching(/^None of the 2 planned changes was carried out/),
		]);
	});

	it('is a success when the plan had no changes', async () => {
		pass(systems, '1');
		await apply((await plan()).items);
		const { summary } = await apply((await plan()).items);
		expect([summary.status, summary.warnings]).toEqual(['success', []]);
	});
});
