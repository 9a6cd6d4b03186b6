import {
	addFile,
	addFileCategory,
	addTrainingRecord,
	addTrainingType,
} from '../../../tools/simulator/bamboohr/learning.mts';
import { addCourse, issueCertificate } from '../../../tools/simulator/ispring/learning.mts';
import { IncompleteListError, ParameterError, RefusedError } from '../../../src/errors';
import { readLearningWorld, type LearningReading } from '../../../src/learning/read/read-learning-world';
import { DEFAULT_LEARNING_SETTINGS, type LearningSettings } from '../../../src/learning/settings';
import {
	addPerson,
	enroll,
	pass,
	requests,
	startLearningSystems,
	type LearningSystems,
} from '../learning-systems.mts';
import { COLUMNS, WITH_TABLE } from '../world.mts';

const settings: LearningSettings = { ...DEFAULT_LEARNING_SETTINGS, employeeIdField: 'bamboohr_id' };
let systems: LearningSystems;
beforeEach(async () => {
	systems = await startLearningSystems();
	for (const id of ['1', '2', '3']) addPerson(systems, id);
});
afterEach(async () => await systems.close());

type Given = Partial<Omit<LearningReading, 'settings'>> & { settings?: Partial<LearningSettings> };
const readOrNothing = async ({ settings: chosen, ...given }: Given = {}) =>
	await readLearningWorld(systems.clients, {
		settings: { ...settings, ...chosen },
		timezone: 'UTC',
		today: '2026-03-10',
		...given,
	});
async function read(given: Given = {}) {
	const found = await readOrNothing(given);
	if (!found) throw new Error('Nothing was read');
	return { world: found, counts: found.counts, warnings: found.warnings };
}
const asked = (path: string) => systems.ispring.log.filter((entry) => entry.path === path);
const wasAsked = (path: string) =>
	[...requests(systems.bamboo), ...requests(systems.ispring)].includes(`GET ${path}`);
const answer = (path: string, json: unknown, times = Infinity) => {
	const effect = { kind: 'body', body: JSON.stringify(json), contentType: 'application/json' } as const;
	for (const { faults } of [systems.bamboo, systems.ispring])
		faults.push({ when: (request) => request.path === path, times, effect });
};

const changeAddressOf = (userId: string) => {
	const account = systems.ispring.state.users.get(userId);
	if (account) Object.assign(account.fields, { login: 'other', email: 'other@example.com' });
};

describe('The data for an export', () => {
	it('contains the results of users, and their existing data in BambooHR', async () => {
		const { id: typeId } = addTrainingType(systems.bamboo, { name: 'Fire Safety' });
		addTrainingRecord(systems.bamboo, { employeeId: '1', type: typeId, completed: '2026-02-10' });
		const { id: categoryId } = addFileCategory(systems.bamboo, 'Certificates');
		addFile(systems.bamboo, { employeeId: '1', categoryId, name: 'old.pdf' });
		issueCertificate(systems.ispring, pass(systems, '1', { enrollmentId: 'e-1' }), {
			issuedCertificateId: 'k-1',
		});
		enroll(systems, '2', { enrollmentId: 'e-2' });
		const { world, counts, warnings } = await read();
		expect(
			world.assignments.map(({ enrollmentId, employee, courseTitle }) => [
				enrollmentId,
				employee.id,
				courseTitle,
			]),
		).toEqual([
			['e-1', '1', 'Fire Safety'],
			['e-2', '2', 'Fire Safety'],
		]);
		expect(world.assignments[0]).toMatchObject({ isSuccessful: true, certificate: { id: 'k-1' } });
		expect(world.assignments[0]?.employee.extra).toStrictEqual({});
		expect(world).toMatchObject({
			unknownUsers: [],
			unreadable: 0,
			types: [{ id: typeId }],
			rows: [],
			isIncremental: false,
			timezone: 'UTC',
			today: '2026-03-10',
		});
		expect(world).not.toHaveProperty('only');
		expect([...world.records]).toMatchObject([['1', [{ completed: '2026-02-10' }]]]);
		expect([...world.files]).toMatchObject([['1', [{ name: 'Certificates', files: [{ name: 'old.pdf' }] }]]]);
		// The owner has an account and is no employee.
		expect([counts, warnings]).toEqual([{ employees: 3, users: 4 }, []]);
	});

	it('can be read when nobody has learned anything', async () => {
		const { world } = await read();
		expect([world.assignments, world.types]).toEqual([[], []]);
		expect(wasAsked('/api/v1/training/type')).toBe(false);
		expect(wasAsked('/contents')).toBe(false);
	});

	it('cannot be read when BambooHR returns no employees', async () => {
		systems.bamboo.state.employees.clear();
		await expect(read()).rejects.toThrow(new IncompleteListError('BambooHR returned no employees.'));
	});

	it('counts unreadable rows of both lists, and results without an enrollment', async () => {
		answer('/learners/results', {
			results: [
				{ userId: 'u1' },
				{ userId: 'u1', courseId: 'c-1', completionStatus: 'passed' },
				{ userId: 'u2', courseId: 'c-1', completionStatus: 'passed' },
			],
		});
		answer('/enrollments', { enrollments: [{ enrollmentId: 'x' }, { enrollmentId: 'y' }] });
		const { world, warnings } = await read();
		expect(world.unreadable).toBe(3);
		expect(warnings).toEqual(['2 results belong to no enrollment and were left out.']);
	});

	it('uses the profile field that stores the ID, which must exist', async () => {
		pass(systems, '1');
		changeAddressOf('u1');
		expect((await read()).world.assignments).toHaveLength(1);
		const refused = read({ settings: { employeeIdField: 'nope' } });
		await expect(refused).rejects.toBeInstanceOf(ParameterError);
		await expect(refused).rejects.toThrow(/^Employee ID Field: .*"nope"/);
	});

	it('uses the field labeled "BambooHR ID" when none is selected, as the people sync does', async () => {
		pass(systems, '1');
		changeAddressOf('u1');
		const labeled = await read({ settings: { employeeIdField: '' } });
		expect(labeled.world.assignments.map(({ employee }) => employee.id)).toEqual(['1']);
		for (const field of systems.ispring.state.profileFields) field.label = field.name;
		const unlinked = await read({ settings: { employeeIdField: '' } });
		expect([unlinked.world.assignments.length, unlinked.world.unknownUsers.length]).toEqual([0, 1]);
	});

	it('contains the selected courses, or all', async () => {
		addCourse(systems.ispring, { contentItemId: 'c-2' });
		for (const courseId of ['c-1', 'c-2']) pass(systems, '1', { courseId });
		const courses = async (...ids: string[]) =>
			(await read({ settings: { courses: ids } })).world.assignments.map(({ courseId }) => courseId);
		expect(await courses('c-2')).toEqual(['c-2']);
		expect(await courses()).toEqual(['c-1', 'c-2']);
	});

	it('contains enrollments and results of leavers unless they are excluded', async () => {
		pass(systems, '1');
		pass(systems, '2');
		const leaver = systems.ispring.state.users.get('u2');
		if (leaver) leaver.status = 3;
		const all = (await read()).world.assignments;
		expect(all.map(({ isSuccessful }) => isSuccessful)).toEqual([true, true]);
		const { world } = await read({ settings: { includeLeavers: false } });
		expect([world.assignments.map(({ userId }) => userId), world.unknownUsers]).toEqual([['u1'], []]);
	});

	it('contains no enrollments when only completions are exported', async () => {
		pass(systems, '1');
		const { world } = await read({ settings: { exportAssignments: false, exportCertificates: false } });
		expect([world.assignments.length, world.unknownUsers, asked('/enrollments')]).toEqual([1, [], []]);
		await read({ settings: { exportAssignments: false } });
		await read({ settings: { exportCertificates: false } });
		expect(asked('/enrollments')).toHaveLength(2);
	});
});

describe('Titles and links of courses', () => {
	it('are read once for an enrollment without a title and for a new type', async () => {
		pass(systems, '1', { enrollmentId: 'e-1' });
		answer('/learners/results', { results: [] });
		const { world } = await read();
		expect(world.assignments[0]).toMatchObject({ courseTitle: 'Fire Safety', isTitleKnown: true });
		expect([...world.courseUrls.keys()]).toEqual(['c-1']);
		expect(asked('/contents')).toHaveLength(1);
	});

	it('are not read when all titles and types exist', async () => {
		pass(systems, '1');
		addTrainingType(systems.bamboo, { description: '[iSpring course c-1]' });
		expect((await read()).world.courseUrls.size).toBe(0);
		expect(asked('/contents')).toEqual([]);
	});

	it('are read for the table column with the link, and for no other column', async () => {
		enroll(systems, '1');
		addTrainingType(systems.bamboo, { description: '[iSpring course c-1]' });
		expect((await read({ settings: WITH_TABLE })).world.courseUrls.size).toBe(1);
		systems.ispring.log.length = 0;
		await read({ settings: { ...WITH_TABLE, assignmentColumns: { ...COLUMNS, link: '' } } });
		await read({ settings: { ...WITH_TABLE, exportAssignments: false } });
		await read({ settings: { ...WITH_TABLE, assignmentTable: '' } });
		expect(asked('/contents')).toEqual([]);
	});

	it('do not include a course without a link', async () => {
		pass(systems, '1');
		const [course] = systems.ispring.state.contents.values();
		if (course) course.viewUrl = '';
		expect((await read()).world.courseUrls.size).toBe(0);
	});
});

describe('Records and files', () => {
	const ofPeople = () =>
		requests(systems.bamboo)
			.filter((path) => /record\/employee|files\/view/.test(path))
			.sort();
	beforeEach(() => {
		issueCertificate(systems.ispring, pass(systems, '1'));
		issueCertificate(systems.ispring, pass(systems, '1'));
		issueCertificate(systems.ispring, enroll(systems, '2'));
		enroll(systems, '3');
	});

	it('are read once for each employee with results', async () => {
		const { world } = await read();
		expect(ofPeople()).toEqual([
			'GET /api/v1/employees/1/files/view',
			'GET /api/v1/employees/2/files/view',
			'GET /api/v1/training/record/employee/1',
		]);
		expect([[...world.records.keys()], [...world.files.keys()].sort()]).toEqual([['1'], ['1', '2']]);
	});

	it('are not read when they are not exported', async () => {
		await read({ settings: { exportCompletions: false, exportCertificates: false } });
		expect(ofPeople()).toEqual([]);
		await read({ settings: { exportCompletions: false } });
		expect(ofPeople()).toHaveLength(2);
		await read({ settings: { exportCertificates: false } });
		expect(ofPeople()).toHaveLength(3);
	});

	it("are read only for a limited run's employees, while all courses and employees are read", async () => {
		const { world } = await read({ only: new Set(['2']) });
		expect(ofPeople()).toEqual(['GET /api/v1/employees/2/files/view']);
		expect([world.assignments.length, world.only]).toEqual([4, new Set(['2'])]);
	});

	it('that cannot be read fail only that employee', async () => {
		systems.bamboo.faults.push({
			when: ({ path }) => /employee\/1$|\/2\/files/.test(path),
			times: Infinity,
			effect: { kind: 'status', status: 403, body: '' },
		});
		addFileCategory(systems.bamboo, 'Certificates');
		const { world } = await read();
		expect(world.records.get('1')).toBeInstanceOf(RefusedError);
		expect(world.files.get('2')).toBeInstanceOf(RefusedError);
		expect(world.files.get('1')).toMatchObject([{ name: 'Certificates' }]);
	});

	it('stop the run on a programming error', async () => {
		const { bambooHr } = systems.clients;
		const broken: typeof bambooHr = {
			...bambooHr,
			request: async (request) => {
				if (request.path.includes('record')) throw new TypeError('ours');
				return await bambooHr.request(request);
			},
		};
		const reading = { settings, timezone: 'UTC', today: '2026-03-10' };
		const done = readLearningWorld({ ...systems.clients, bambooHr: broken }, reading);
		await expect(done).rejects.toThrow(new TypeError('ours'));
	});
});

describe('An incremental export', () => {
	const since = '2026-02-10T13:00:00.000+01:00';
	const results = () => asked('/learners/results').map(({ query }) => query);

	it('reads only completions and assignments after the start time, minus ten minutes for the clocks', async () => {
		pass(systems, '1', { enrollmentId: 'e-1', completionDate: '2026-02-10T11:49:59+00:00' });
		pass(systems, '2', { enrollmentId: 'e-2', completionDate: '2026-02-10T11:50:01+00:00' });
		enroll(systems, '3', { enrollmentId: 'e-3', accessDate: '2026-02-11' });
		enroll(systems, '3', { enrollmentId: 'e-4', accessDate: '2026-02-10' });
		const { world } = await read({ since });
		expect(world.assignments.map(({ enrollmentId }) => enrollmentId).sort()).toEqual(['e-2', 'e-3']);
		expect(world.isIncremental).toBe(true);
		expect(results()).toMatchObject([
			{ 'completionDate[startDate]': '2026-02-10T11:50:00Z', 'userStatuses[]': ['1', '3', '5'] },
			{ 'accessDate[startDate]': '2026-02-10T11:50:00Z', 'userStatuses[]': ['1', '3', '5'] },
		]);
		expect(results()[0]).not.toHaveProperty('accessDate[startDate]');
		expect(results()[1]).not.toHaveProperty('completionDate[startDate]');
	});

	it('leaves out leavers if they are excluded', async () => {
		await readOrNothing({ since, settings: { includeLeavers: false } });
		expect(results()).toHaveLength(2);
		for (const query of results()) expect(query).not.toHaveProperty('userStatuses[]');
	});

	it('reads each enrollment once by the IDs in the results', async () => {
		const both = { completionDate: '2026-03-01T11:00:00+00:00', accessDate: '2026-03-01' };
		pass(systems, '1', { enrollmentId: 'e-1', ...both });
		pass(systems, '2', { enrollmentId: 'e-2', ...both });
		enroll(systems, '3');
		const { world } = await read({ since });
		expect(asked('/enrollments').map(({ query }) => query['enrollmentIds[]'])).toEqual([['e-1', 'e-2']]);
		expect(world.assignments).toHaveLength(2);
	});

	it('reads nothing else when there is nothing new', async () => {
		pass(systems, '1');
		expect(await readOrNothing({ since })).toBeDefined();
		for (const log of [systems.bamboo.log, systems.ispring.log]) log.length = 0;
		expect(await readOrNothing({ since: '2026-02-11T00:00:00Z' })).toBeUndefined();
		expect([requests(systems.bamboo).length, requests(systems.ispring).length]).toEqual([0, 2]);
	});

	it('leaves a result without an enrollment ID to a full run, and warns', async () => {
		const results = [{ userId: 'u1', courseId: 'c-1', completionStatus: 'passed' }, { userId: 'u1' }];
		answer('/learners/results', { results }, 1);
		const { world, warnings } = await read({ since });
		expect([world.assignments, world.unreadable]).toEqual([[], 1]);
		expect(warnings).toEqual(['1 result belongs to no enrollment and was left out.']);
		expect(asked('/enrollments')).toEqual([]);
	});

	it('counts an unreadable row as something new', async () => {
		answer('/learners/results', { results: [{ userId: 'u1' }] });
		const { world } = await read({ since });
		expect([world.unreadable, world.assignments]).toEqual([2, []]);
	});
});

describe('An export of some enrollments', () => {
	it('reads only those, whatever the start time, and counts as limited', async () => {
		pass(systems, '1', { enrollmentId: 'e-1' });
		pass(systems, '2', { enrollmentId: 'e-2' });
		const scope = { enrollmentIds: ['e-2'], pairs: [] };
		const { world } = await read({ scope, since: '2026-03-01T00:00:00Z' });
		expect(world.assignments.map(({ enrollmentId }) => enrollmentId)).toEqual(['e-2']);
		expect(world.isIncremental).toBe(true);
		const leaver = systems.ispring.state.users.get('u2');
		if (leaver) leaver.status = 3;
		expect(await readOrNothing({ scope })).toBeDefined();
		expect(await readOrNothing({ scope, settings: { includeLeavers: false } })).toBeUndefined();
		expect(await readOrNothing({ scope: { enrollmentIds: ['e-9'], pairs: [] } })).toBeUndefined();
	});
});

describe('The assignment table', () => {
	it('is read for the whole company in one request', async () => {
		systems.bamboo.state.tables
			.get('customTraining')
			?.rows.push(...['1', '2'].map((id) => ({ id, employeeId: id, values: { custom_courseId: 'c-1' } })));
		const { world } = await read({ settings: WITH_TABLE });
		expect(world.rows.map(({ employeeId }) => employeeId)).toEqual(['1', '2']);
		const paths = requests(systems.bamboo).filter((path) => path.includes('/tables'));
		expect(paths).toEqual(['GET /api/v1/meta/tables', 'GET /api/v1/employees/all/tables/customTraining']);
	});

	it('is not read without assignments or without a table', async () => {
		await read({ settings: { ...WITH_TABLE, exportAssignments: false } });
		await read({ settings: { ...WITH_TABLE, assignmentTable: '' } });
		expect(requests(systems.bamboo).filter((path) => path.includes('/tables'))).toEqual([]);
	});

	const refusal = async (chosen: Partial<LearningSettings>) =>
		await read({ settings: { ...WITH_TABLE, ...chosen } }).then(
			() => [],
			(error: unknown) => (error instanceof ParameterError ? [error.message, error.hint] : [error]),
		);

	it('must exist, and the error names the tables of the company', async () => {
		systems.bamboo.state.tables.set('customOther', { alias: 'customOther', columns: [], rows: [] });
		systems.bamboo.state.tables.set('jobInfo', { alias: 'jobInfo', columns: [], rows: [] });
		expect(await refusal({ assignmentTable: 'jobInfos' })).toEqual([
			'Assignment Table: BambooHR has no table with the alias "jobInfos".',
			'Choose one of these: customTraining, customOther.',
		]);
		systems.bamboo.state.tables.clear();
		expect((await refusal({}))[1]).toBe('Create a custom table in the settings of BambooHR first.');
	});

	it('must have the selected columns, and the error names its columns', async () => {
		const table = systems.bamboo.state.tables.get('customTraining');
		table?.columns.splice(2);
		expect(await refusal({})).toEqual([
			'Assignment Columns: the table customTraining has no column with the alias "custom_assigned".',
			'Choose one of these: custom_course, custom_courseId.',
		]);
		const named = { ...DEFAULT_LEARNING_SETTINGS.assignmentColumns, courseId: 'custom_courseId' };
		expect(await refusal({ assignmentColumns: named })).toEqual([]);
	});
});
