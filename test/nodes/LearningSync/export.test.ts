import type { IDataObject } from 'n8n-workflow';
import { addTable, addTrainingType } from '../../../tools/simulator/bamboohr/learning.mts';
import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addCourse, addEnrollment, issueCertificate } from '../../../tools/simulator/ispring/learning.mts';
import { addProfileField, addUser } from '../../../tools/simulator/ispring/people.mts';
import type { SimEnrollment } from '../../../tools/simulator/ispring/state.mts';
import { byId } from '../../support/service-nodes.mts';
import { startSystems, type Systems } from '../../support/systems.mts';

const options = { employeeIdField: 'bamboohr_id' };

describe('The learning export', () => {
	let systems: Systems;
	let safety: string;
	let ann: string;

	beforeEach(async () => {
		systems = await startSystems();
		addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
		addEmployee(systems.bamboo, {
			id: '11',
			firstName: 'Ann',
			lastName: 'Exemplar',
			workEmail: 'ann@example.com',
		});
		ann = addUser(systems.ispring, {
			fields: { login: 'ann', email: 'ann@example.com', bamboohr_id: '11' },
		}).userId;
		safety = addCourse(systems.ispring, { title: 'Safety basics' }).contentItemId;
	});
	afterEach(async () => {
		await systems.close();
	});

	function enroll(given: Partial<SimEnrollment> = {}): SimEnrollment {
		return addEnrollment(systems.ispring, {
			courseId: safety,
			learnerId: ann,
			accessDate: '2026-01-05',
			...given,
		});
	}

	function passed(given: Partial<SimEnrollment> = {}): SimEnrollment {
		return enroll({
			completionStatus: 'passed',
			completionDate: '2026-02-10T23:30:00+00:00',
			awardedScore: 95,
			passingScore: 80,
			progress: 100,
			timeSpent: 3900,
			...given,
		});
	}

	const records = () => [...systems.bamboo.state.trainingRecords.values()];
	const types = () => [...systems.bamboo.state.trainingTypes.values()];
	const files = () => [...systems.bamboo.state.files.values()];
	const what = (items: IDataObject[]) =>
		items.map(({ kind, action, outcome }) => `${kind} ${action} ${outcome}`);

	it('writes a completion as a training record of the course, with the enrollment ID at the end of the notes', async () => {
		const enrollment = passed();
		const { changes, summary, error } = await systems.learning('sync', { options });
		expect(error).toBeUndefined();
		expect(what(changes)).toEqual(['trainingType create done', 'completion create done']);
		expect(types()).toMatchObject([{ name: 'Safety basics', description: expect.stringContaining(safety) }]);
		expect(records()).toMatchObject([
			{
				employeeId: '11',
				completed: '2026-02-10',
				type: types()[0]?.id,
				notes: `iSpring Learn: passed, score 95 (80 needed), 1 h 5 min. [iSpring enrollment ${enrollment.enrollmentId}]`,
			},
		]);
		expect(summary).toMatchObject({
			direction: 'learning',
			status: 'success',
			counts: { trainingType: 1, completion: 1, done: 2 },
			requests: { writes: systems.changes() },
		});
	});

	it('writes nothing the second time, and includes the results of leavers', async () => {
		passed();
		issueCertificate(systems.ispring, passed());
		enroll();
		const user = systems.ispring.state.users.get(ann);
		if (user) user.status = 3;
		await systems.learning('sync', { options });
		expect(records()).toHaveLength(2);
		systems.clearLogs();
		const { changes, summary } = await systems.learning('sync', { options });
		expect([what(changes), systems.changes(), summary.status]).toEqual([[], 0, 'success']);
	});

	it('creates a new record for a retake, and updates the record of a corrected result', async () => {
		const first = passed();
		await systems.learning('sync', { options });
		const [record] = records();
		if (record)
			Object.assign(record, {
				notes: `Seen by HR.\n${record.notes}`,
				instructor: 'Ivy Instructor',
				hours: '2',
			});
		first.awardedScore = 70;
		passed({ completionDate: '2026-03-01T09:00:00+00:00' });
		const { changes } = await systems.learning('sync', { options });
		expect(what(changes)).toEqual(['completion update done', 'completion create done']);
		expect(records()).toHaveLength(2);
		expect(records()[0]).toMatchObject({ instructor: 'Ivy Instructor', hours: '2' });
		expect(records()[0]?.notes).toMatch(/^Seen by HR\.\niSpring Learn: passed, score 70/);
	});

	it('renames the training type of a renamed course, and adopts one that was created by hand', async () => {
		addTrainingType(systems.bamboo, { name: 'safety  Basics', description: 'Ours' });
		passed();
		const adopted = await systems.learning('sync', { options });
		expect(what(adopted.changes)).toEqual(['trainingType update done', 'completion create done']);
		const course = systems.ispring.state.contents.get(safety);
		if (course) course.title = 'Safety for all';
		await systems.learning('sync', { options });
		expect(types()).toMatchObject([
			{ name: 'Safety for all', description: expect.stringMatching(/^Ours .*course/) },
		]);
	});

	it('adopts no training type when two have the title of the course', async () => {
		addTrainingType(systems.bamboo, { name: 'Safety basics' });
		addTrainingType(systems.bamboo, { name: 'Safety basics' });
		passed();
		await systems.learning('sync', { options });
		expect(types()).toHaveLength(3);
	});

	it('never writes an open assignment as a completion, creates its training type, and the item says why nothing else', async () => {
		enroll({ completionStatus: 'in_progress', progress: 40 });
		const { changes } = await systems.learning('sync', { options });
		expect(what(changes)).toEqual(['trainingType create done', 'assignment none skipped']);
		expect(changes[1]?.reason).toContain('no built-in place for open assignments');
		expect(records()).toEqual([]);
	});

	it('never writes a completion in the future or without a date', async () => {
		passed({ completionDate: '2999-01-01T00:00:00+00:00' });
		passed({ completionDate: '' });
		const { changes } = await systems.learning('sync', { options });
		expect(what(changes)).toEqual([
			'trainingType create done',
			'completion none skipped',
			'completion none skipped',
		]);
		expect(records()).toEqual([]);
	});

	describe('with an assignment table', () => {
		const table = {
			...options,
			assignmentTable: 'customTraining',
			assignmentColumns: {
				course: 'customCourse',
				courseId: 'customCourseId',
				due: 'customDue',
				completed: 'customCompleted',
				status: 'customStatus',
				progress: 'customProgress',
				link: 'customLink',
			},
		};
		const rows = () => systems.bamboo.state.tables.get('customTraining')?.rows ?? [];
		beforeEach(() => {
			const columns = Object.values(table.assignmentColumns).map((alias, id) => ({
				id,
				name: alias,
				alias,
				type: 'text',
			}));
			addTable(systems.bamboo, { alias: 'customTraining', columns });
		});

		it('writes a row, updates it with the progress, and leaves it alone when nothing changes', async () => {
			const enrollment = enroll({ completionStatus: 'in_progress', progress: 40, dueDate: '2026-05-01' });
			await systems.learning('sync', { options: table });
			expect(rows()).toMatchObject([
				{
					employeeId: '11',
					values: {
						customCourse: 'Safety basics',
						customCourseId: safety,
						customDue: '2026-05-01',
						customStatus: 'in_progress',
						customProgress: '40',
					},
				},
			]);
			expect(rows()[0]?.values.customLink).toContain(safety);
			Object.assign(enrollment, {
				completionStatus: 'passed',
				completionDate: '2026-04-01T10:00:00Z',
				progress: 100,
			});
			const moved = await systems.learning('sync', { options: table });
			expect(what(moved.changes)).toEqual([
				'trainingType create done',
				'completion create done',
				'assignment update done',
			]);
			expect(rows()).toMatchObject([
				{ values: { customStatus: 'passed', customCompleted: '2026-04-01', customProgress: '100' } },
			]);
			systems.clearLogs();
			await systems.learning('sync', { options: table });
			expect(systems.changes()).toBe(0);
		});

		it('takes the table and its columns as the editor saves those chosen from a list', async () => {
			enroll({ completionStatus: 'in_progress', progress: 40 });
			const { assignmentTable, assignmentColumns } = table;
			await systems.learning('sync', {
				options: {
					assignmentTable: byId(assignmentTable),
					assignmentColumns: {
						courseId: byId(assignmentColumns.courseId),
						progress: byId('={{ "customProgress" }}'),
						status: byId(''),
					},
				},
			});
			expect(rows()).toMatchObject([{ values: { customCourseId: safety, customProgress: '40' } }]);
		});

		it('refuses a table or column that does not exist, and names those that do', async () => {
			enroll();
			const noTable = await systems.learning('sync', {
				options: { ...table, assignmentTable: 'customNope' },
			});
			expect(noTable.error?.message).toBe(
				'Assignment Table: BambooHR has no table with the alias "customNope".',
			);
			expect(noTable.error?.description).toContain('customTraining');
			const assignmentColumns = { courseId: 'customCourseId', due: 'customNope' };
			const noColumn = await systems.learning('sync', { options: { ...table, assignmentColumns } });
			expect(noColumn.error?.message).toContain('no column with the alias "customNope"');
			const noKey = await systems.learning('sync', {
				options: { ...table, assignmentColumns: { due: 'customDue' } },
			});
			expect(noKey.error?.message).toContain('Course ID is empty');
			expect(systems.changes()).toBe(0);
		});
	});

	describe('with certificates', () => {
		it('uploads each PDF once, into the category, under a safe name, and shares it only if the option is on', async () => {
			const course = systems.ispring.state.contents.get(safety);
			if (course) course.title = '=../Safety\r\nbasics: "A/B"';
			const certificate = issueCertificate(systems.ispring, passed());
			const { changes } = await systems.learning('sync', { options });
			expect(what(changes)).toContain('certificate create done');
			expect(files()).toMatchObject([
				{
					employeeId: '11',
					name: `${certificate.issuedCertificateId} Safety basics- -A-B- 2026-02-10.pdf`,
					shareWithEmployee: 'no',
				},
			]);
			expect(files()[0]?.content.subarray(0, 4).toString()).toBe('%PDF');
			await systems.learning('sync', { options });
			expect(files()).toHaveLength(1);
			expect(JSON.stringify(changes)).not.toContain('token=');
		});

		it('reports a certificate that is gone, and continues', async () => {
			issueCertificate(systems.ispring, passed());
			systems.ispring.faults.push({
				when: ({ path }) => path.startsWith('/certificate/'),
				effect: {
					kind: 'status',
					status: 404,
					headers: { 'content-type': 'text/plain' },
					body: 'Issued certificate not found',
				},
			});
			const { changes, summary } = await systems.learning('sync', { options });
			expect(what(changes)).toContain('certificate create skipped');
			expect(summary.status).toBe('success');
		});

		it('fetches a certificate by a new link when the first has expired', async () => {
			issueCertificate(systems.ispring, passed());
			systems.ispring.faults.push({
				when: ({ path }) => path.startsWith('/download/'),
				effect: { kind: 'status', status: 403, body: '' },
			});
			await systems.learning('sync', { options });
			expect(files()).toHaveLength(1);
			expect(systems.ispring.log.filter(({ path }) => path.startsWith('/certificate/'))).toHaveLength(2);
		});

		it('fails only the certificate whose file is not a PDF', async () => {
			issueCertificate(systems.ispring, passed());
			systems.ispring.faults.push({
				when: ({ path }) => path.startsWith('/download/'),
				effect: { kind: 'body', body: '<html>sign in</html>', contentType: 'text/html' },
			});
			const { changes, summary } = await systems.learning('sync', { options });
			expect(what(changes)).toContain('certificate create failed');
			expect(JSON.stringify(changes)).toContain('the file is not a PDF');
			expect([summary.status, records().length]).toEqual(['partial', 1]);
		});
	});

	it('keeps the name of a training type that HR renamed, until its course has another title', async () => {
		const type = () => [...systems.bamboo.state.trainingTypes.values()][0];
		const course = systems.ispring.state.contents.get(safety);
		const given = type();
		if (course) course.title = `${'x'.repeat(254)}😀 and more`;
		passed();
		await systems.learning('sync', { options });
		const made = type();
		if (!course || !made || given) throw new Error('no course or no type');
		expect(made.name).toBe('x'.repeat(254));
		const writes = systems.changes();
		made.name = 'Safety (mandatory)';
		expect((await systems.learning('sync', { options })).changes).toEqual([]);
		expect([made.name, systems.changes()]).toEqual(['Safety (mandatory)', writes]);
		course.title = 'Safety 2027';
		await systems.learning('sync', { options });
		expect(type()?.name).toBe('Safety 2027');
		expect((await systems.learning('sync', { options })).changes).toEqual([]);
	});

	it('applies a plan with the settings of that plan, and warns of each that differs in the node', async () => {
		issueCertificate(systems.ispring, passed());
		const plan = await systems.learning('plan', { options });
		const applied = await systems.learning('apply', {
			options: { ...options, employeeIdField: '', certificateCategory: 'Other' },
			input: plan.changes,
		});
		expect(applied.changes.map(({ outcome }) => outcome)).toEqual(plan.changes.map(() => 'done'));
		expect(applied.summary.warnings).toEqual([
			expect.stringContaining(
				'Certificate Category is "Other" in this node, but the plan was made with "Certificates"',
			),
			expect.stringContaining('Employee ID Field is empty in this node'),
		]);
		const again = await systems.learning('apply', { options, input: plan.changes });
		expect(again.summary).toMatchObject({ status: 'partial' });
	});

	it('counts every request that was sent, including downloads of certificates', async () => {
		issueCertificate(systems.ispring, passed());
		const before = systems.ispring.log.length;
		const { summary } = await systems.learning('sync', { options });
		const sent = systems.ispring.log.slice(before).filter(({ path }) => !path.includes('token'));
		expect(sent.some(({ path }) => path.startsWith('/download/'))).toBe(true);
		expect(summary.requests).toMatchObject({ iSpring: sent.length });
	});

	it('reports a learner who is not an employee, and matches nobody else', async () => {
		const guest = addUser(systems.ispring, {
			fields: { login: 'guest', email: 'guest@example.org', first_name: 'Gus', last_name: 'Guest' },
		});
		passed({ learnerId: guest.userId });
		const { changes } = await systems.learning('sync', { options });
		expect(changes).toMatchObject([
			{ kind: 'user', userId: guest.userId, action: 'none', outcome: 'skipped' },
		]);
		expect(changes[0]?.reason).toContain('Gus Guest');
	});

	it('stops with one clear message when the API key may not see training, and writes nothing', async () => {
		issueCertificate(systems.ispring, passed());
		systems.bamboo.quirks.trainingRefused = 403;
		const { error } = await systems.learning('sync', { options });
		expect(error?.message).toContain('BambooHR answered 403 to GET /api/v1/training/type');
		expect(error?.description).toContain('training settings');
		expect(systems.changes()).toBe(0);
	});

	it.each(['/api/v1/training/category', '/api/v1/training/type'])(
		'stops with one message when the API key may read training but not write to %s',
		async (path) => {
			issueCertificate(systems.ispring, passed());
			systems.bamboo.faults.push({
				when: (request) => request.method === 'POST' && request.path === path,
				times: Infinity,
				effect: { kind: 'status', status: 403, body: '' },
			});
			const { error } = await systems.learning('sync', { options });
			expect(error?.message).toContain(`BambooHR answered 403 to POST ${path}`);
			expect(error?.description).toContain('training settings');
			expect([records().length, files().length]).toEqual([0, 0]);
		},
	);

	it('looks only at new results with the option Since', async () => {
		passed();
		const first = await systems.learning('sync', { options });
		systems.clearLogs();
		const since = String(first.summary.nextSince);
		const nothing = await systems.learning('sync', { options: { ...options, since } });
		expect(nothing.summary).toMatchObject({
			status: 'success',
			mode: 'incremental',
			requests: { writes: 0 },
		});
		expect(systems.bamboo.log.length + systems.ispring.log.length).toBeLessThanOrEqual(3);

		const now = new Date().toISOString();
		issueCertificate(systems.ispring, passed({ completionDate: now }));
		const { changes } = await systems.learning('sync', { options: { ...options, since } });
		expect(what(changes)).toEqual(['completion create done', 'certificate create done']);
	});

	it('reads records and files only of employees who have results', async () => {
		for (let id = 100; id < 140; id++) {
			addEmployee(systems.bamboo, { id: String(id), workEmail: `p${id}@example.com` });
			addUser(systems.ispring, {
				fields: { login: `p${id}`, email: `p${id}@example.com`, bamboohr_id: String(id) },
			});
		}
		issueCertificate(systems.ispring, passed());
		await systems.learning('sync', { options });
		const reads = systems.bamboo.log
			.map(({ path }) => path)
			.filter((path) => /record\/employee|files\/view/.test(path));
		expect(new Set(reads).size).toBe(2);
	});

	it('plans without writing, and applies the plan as a whole or item by item', async () => {
		issueCertificate(systems.ispring, passed());
		passed({ courseId: addCourse(systems.ispring, { title: 'Second' }).contentItemId });
		const plan = await systems.learning('plan', { options });
		expect([systems.changes(), plan.changes.length, plan.summary.status]).toEqual([0, 5, 'success']);
		for (const item of plan.changes) {
			const { changes } = await systems.learning('apply', { options, input: [item] });
			expect(changes).toMatchObject([{ kind: item.kind, outcome: 'done' }]);
		}
		expect([records().length, files().length, types().length]).toEqual([2, 1, 2]);
		systems.clearLogs();
		const again = await systems.learning('apply', { options, input: plan.changes });
		expect(new Set(what(again.changes).map((one) => one.split(' ')[2]))).toEqual(new Set(['skipped']));
		expect(systems.changes()).toBe(0);
	});

	it('refuses items that were edited or do not come from a plan', async () => {
		passed();
		const plan = await systems.learning('plan', { options });
		const [type, record] = plan.changes;
		const { changes } = await systems.learning('apply', {
			options,
			input: [{ ...record, employeeId: '12' }, { nothing: true }, { ...type }],
		});
		expect(changes.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'done']);
	});
});
