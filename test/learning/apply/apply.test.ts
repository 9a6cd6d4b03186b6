import { sortBy } from 'lodash';
import type { Fault } from '../../../tools/simulator/http/faults.mts';
import { applyLearning } from '../../../src/learning/apply/apply';
import type { LearningWorld } from '../../../src/learning/plan/LearningWorld';
import { planLearning } from '../../../src/learning/plan/plan';
import { DEFAULT_LEARNING_SETTINGS } from '../../../src/learning/settings';
import { addTrainingRecord, addTrainingType } from '../../../tools/simulator/bamboohr/learning.mts';
import { issueCertificate } from '../../../tools/simulator/ispring/learning.mts';
import {
	addPerson,
	pass,
	requests,
	startLearningSystems,
	type LearningSystems,
} from '../learning-systems.mts';
import {
	assignment,
	category,
	employee,
	learningWorld,
	openAssignment,
	record,
	row,
	trainingType,
	WITH_TABLE,
} from '../world.mts';

let systems: LearningSystems;
beforeEach(async () => {
	systems = await startLearningSystems();
	for (const id of ['11', '12']) addPerson(systems, id);
});
afterEach(async () => await systems.close());

const bob = { enrollmentId: 'e-2', userId: 'u-2', employee: employee({ id: '12', firstName: 'Bob' }) };
/** By employee: which of two requests comes first is chance. */
const records = () => sortBy([...systems.bamboo.state.trainingRecords.values()], 'employeeId');
const rows = () => systems.bamboo.state.tables.get('customTraining')?.rows ?? [];
const isPost =
	(path: string): Fault['when'] =>
	(request) =>
		request.method === 'POST' && request.path === path;

async function apply(given: Partial<LearningWorld>, settings = DEFAULT_LEARNING_SETTINGS) {
	const world = learningWorld(given);
	const planned = planLearning(world, settings);
	const before = structuredClone(planned);
	const { decisions, warnings } = await applyLearning(planned, world, settings, systems.clients);
	// The plan itself is sealed afterwards, so it has to stay as it was.
	expect(planned).toEqual(before);
	expect(warnings).toEqual([]);
	return decisions.map(({ kind, employeeId, outcome, error }) =>
		[kind, employeeId, outcome, error].filter((part) => part !== null && part !== undefined),
	);
}

describe('Applying learning decisions', () => {
	it('writes training types first, and returns the decisions in their order', async () => {
		expect(await apply({ assignments: [assignment(), assignment(bob)] })).toEqual([
			['trainingType', 'done'],
			['completion', '11', 'done'],
			['completion', '12', 'done'],
		]);
		const [type] = systems.bamboo.state.trainingTypes.values();
		expect(records().map(({ employeeId, type: id, completed }) => [employeeId, id, completed])).toEqual([
			['11', type?.id, '2026-02-10'],
			['12', type?.id, '2026-02-10'],
		]);
		expect(records()[0]?.notes).toBe('iSpring Learn: passed. [iSpring enrollment e-1]');
	});

	it('updates only the part of a training record that the sync manages', async () => {
		addTrainingType(systems.bamboo, { id: '7', name: 'Fire Safety' });
		const there = {
			id: '5',
			employeeId: '11',
			type: '7',
			completed: '2026-02-09',
			instructor: 'Ivy',
			hours: '2',
		};
		addTrainingRecord(systems.bamboo, { ...there, notes: 'Seen.' });
		const seen = record({
			completed: '2026-02-09',
			instructor: 'Ivy',
			hours: 2,
			notes: 'Seen. [iSpring enrollment e-1]',
		});
		const given = { assignments: [assignment()], types: [trainingType()] };
		expect(await apply({ ...given, records: new Map([['11', [seen]]]) })).toEqual([
			['trainingType', 'skipped'],
			['completion', '11', 'done'],
		]);
		expect(records()).toMatchObject([
			{
				completed: '2026-02-10',
				instructor: 'Ivy',
				hours: '2',
				notes: `Seen. iSpring Learn: passed. [iSpring enrollment e-1]`,
			},
		]);
	});

	it('sends no requests when nothing is planned', async () => {
		const given = { types: [trainingType()], records: new Map([['11', [record()]]]) };
		await apply({ assignments: [assignment()], ...given });
		expect([requests(systems.bamboo), requests(systems.ispring)]).toEqual([[], []]);
	});

	it('continues after a decision fails', async () => {
		const effect = { kind: 'status', status: 403, body: '' } as const;
		systems.bamboo.faults.push({ when: isPost('/api/v1/training/record/employee/11'), effect });
		const done = await apply({ assignments: [assignment(), assignment(bob)] });
		expect(done.map(([, , outcome]) => outcome)).toEqual([undefined, 'failed', 'done']);
		expect(done[1]?.[3]).toContain('BambooHR answered 403');
		expect(records().map(({ employeeId }) => employeeId)).toEqual(['12']);
	});

	it('fails a record whose training type could not be created, and names the cause', async () => {
		const effect = { kind: 'status', status: 400, body: '' } as const;
		systems.bamboo.faults.push({ when: isPost('/api/v1/training/type'), effect });
		const done = await apply({ assignments: [assignment()] });
		expect(done[0]?.[1]).toBe('failed');
		expect(done[1]).toEqual([
			'completion',
			'11',
			'failed',
			'Training Type: it could not be created for the course "Fire Safety". For the reason, see the item of the training type. The next run tries again.',
		]);
		expect(records()).toEqual([]);
	});
});

describe('A training record whose response is lost', () => {
	it.each(['resetBefore', 'resetAfter', 'truncate'] as const)('is created once: %s', async (kind) => {
		// Another one of the same person is not taken for it.
		const other = { employeeId: '11', type: '7', completed: '2026-02-10' };
		addTrainingRecord(systems.bamboo, { ...other, notes: '[iSpring enrollment e-12]' });
		systems.bamboo.faults.push({ when: isPost('/api/v1/training/record/employee/11'), effect: { kind } });
		expect((await apply({ assignments: [assignment()] }))[1]).toEqual(['completion', '11', 'done']);
		expect(records().map(({ notes }) => notes)).toEqual([
			'[iSpring enrollment e-12]',
			'iSpring Learn: passed. [iSpring enrollment e-1]',
		]);
	});
});

describe('Rows of the assignment table', () => {
	const PATH = '/api/v1_1/employees/11/tables/customTraining';

	it('are created with the columns that have a value', async () => {
		expect(await apply({ assignments: [openAssignment()] }, WITH_TABLE)).toEqual([
			['assignment', '11', 'done'],
		]);
		expect(rows()).toMatchObject([
			{
				employeeId: '11',
				values: {
					custom_course: 'Fire Safety',
					custom_courseId: 'c-1',
					custom_assigned: '2026-01-05',
					custom_status: 'in_progress',
				},
			},
		]);
	});

	it('are updated only in the columns that differ', async () => {
		const values = { custom_courseId: 'c-1', custom_status: 'not_started', custom_note: 'By hand' };
		rows().push({ id: '9', employeeId: '11', values: { ...values } });
		const settings = {
			...WITH_TABLE,
			assignmentColumns: { ...WITH_TABLE.assignmentColumns, course: '', assigned: '' },
		};
		expect(await apply({ assignments: [openAssignment()], rows: [row(values)] }, settings)).toEqual([
			['assignment', '11', 'done'],
		]);
		expect(rows()).toEqual([
			{ id: '9', employeeId: '11', values: { ...values, custom_status: 'in_progress' } },
		]);
		expect(systems.bamboo.log.at(-1)).toMatchObject({
			path: `${PATH}/9`,
			body: { custom_status: 'in_progress' },
		});
	});

	it.each(['resetBefore', 'resetAfter'] as const)(
		'are created once when the response is lost: %s',
		async (kind) => {
			rows().push({ id: '1', employeeId: '11', values: { custom_courseId: 'c-2' } });
			systems.bamboo.faults.push({ when: isPost(PATH), effect: { kind } });
			expect(await apply({ assignments: [openAssignment()] }, WITH_TABLE)).toEqual([
				['assignment', '11', 'done'],
			]);
			expect(rows().map(({ values }) => values.custom_courseId)).toEqual(['c-2', 'c-1']);
		},
	);
});

describe('The certificate in the notes of a training record', () => {
	const certified = assignment({ certificate: { id: 'k-1' } });
	const UNMARKED = 'iSpring Learn: passed. [iSpring enrollment e-1]';
	const MARKED = `${UNMARKED} [iSpring certificate k-1]`;
	const rolling = { ...DEFAULT_LEARNING_SETTINGS, verifyDays: 7 };
	const notes = () => records().map((one) => one.notes);
	/** The record as an earlier version wrote it. */
	const old = () => {
		const { id: type } = addTrainingType(systems.bamboo, { description: '[iSpring course c-1]' });
		const { id } = addTrainingRecord(systems.bamboo, {
			...{ employeeId: '11', type, completed: '2026-02-10', notes: UNMARKED },
		});
		const types = [trainingType({ id: type })];
		return { assignments: [certified], types, records: new Map([['11', [record({ id, typeId: type })]]]) };
	};
	const issue = () =>
		issueCertificate(systems.ispring, pass(systems, '11', { enrollmentId: 'e-1' }), {
			issuedCertificateId: 'k-1',
		});
	const files = new Map([['11', [category('Certificates', { name: 'k-1 Fire Safety.pdf' })]]]);

	it('is written with the record, after the file has been uploaded', async () => {
		issue();
		await apply({ assignments: [certified] });
		expect(notes()).toEqual([MARKED]);
		const order = requests(systems.bamboo).filter((request) =>
			/^POST .*(\/files|\/record\/employee\/11)$/.test(request),
		);
		expect(order).toEqual(['POST /api/v1/employees/11/files', 'POST /api/v1/training/record/employee/11']);
	});

	it('is written when the file was already there', async () => {
		await apply({ assignments: [certified], files });
		expect(notes()).toEqual([MARKED]);
	});

	it('is not written when the file could not be uploaded', async () => {
		issue();
		systems.bamboo.faults.push({
			when: isPost('/api/v1/employees/11/files'),
			times: Infinity,
			effect: { kind: 'status', status: 403 },
		});
		const done = await apply({ assignments: [certified] });
		expect(done.map(([kind, , outcome]) => [kind, outcome])).toContainEqual(['certificate', 'failed']);
		expect(notes()).toEqual([UNMARKED]);
	});

	it('is not written when iSpring Learn no longer has it', async () => {
		await apply({ assignments: [certified] });
		expect(notes()).toEqual([UNMARKED]);
	});

	it('is added to a record of an earlier version, and the other values stay', async () => {
		expect(await apply({ ...old(), files }, rolling)).toContainEqual(['completion', '11', 'done']);
		expect(notes()).toEqual([MARKED]);
	});

	it('is left out of a record of an earlier version when there is no file, and nothing is written', async () => {
		expect(await apply(old(), rolling)).toEqual(
			expect.arrayContaining([
				['completion', '11', 'skipped'],
				['certificate', '11', 'skipped'],
			]),
		);
		expect([notes(), requests(systems.bamboo).filter((request) => request.startsWith('PUT'))]).toEqual([
			[UNMARKED],
			[],
		]);
	});
});
