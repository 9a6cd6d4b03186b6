import { addEmployee, changeEmployee, removeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addCourse, addEnrollment } from '../../../tools/simulator/ispring/learning.mts';
import { addProfileField } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

const options = { employeeIdField: 'bamboohr_id', orphanAction: 'deactivate' };
const parameters = { scope: 'inputItems' };

let systems: Systems;
beforeEach(async () => {
	systems = await startSystems();
	addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	for (let id = 1; id <= 12; id++)
		addEmployee(systems.bamboo, { id: String(id), workEmail: `p${id}@example.com` });
	await systems.people('sync', { options });
	systems.clearLogs();
});
afterEach(async () => await systems.close());

const statusOf = (id: number) => userByLogin(systems.ispring, `p${id}@example.com`)?.status;
const about = async (...ids: Array<string | number>) =>
	await systems.people('sync', { parameters, options, input: ids.map((employeeId) => ({ employeeId })) });

describe('A people sync with the scope Input Items', () => {
	it('syncs these employees and nobody else, each paired with its input item', async () => {
		changeEmployee(systems.bamboo, '1', { jobTitle: 'Boss' });
		changeEmployee(systems.bamboo, '2', { jobTitle: 'Boss' });
		addEmployee(systems.bamboo, { id: '50', workEmail: 'new@example.com', supervisorEId: '1' });
		const { changes, summary, run } = await about(50, '1', '1');
		expect(changes.map(({ employeeId, action, outcome }) => [employeeId, action, outcome])).toEqual([
			['50', 'create', 'done'],
			['1', 'update', 'done'],
		]);
		expect(run.outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(userByLogin(systems.ispring, 'p2@example.com')?.fields.job_title).toBe('Clerk');
		// The next run of everybody must not start from here.
		expect(summary).toMatchObject({ mode: 'incremental', status: 'success', nextSince: null });
	});

	it('deactivates leavers and deleted employees among the items, and leaves other leavers alone', async () => {
		changeEmployee(systems.bamboo, '1', { status: 'Inactive' });
		changeEmployee(systems.bamboo, '2', { status: 'Inactive' });
		removeEmployee(systems.bamboo, '3');
		removeEmployee(systems.bamboo, '4');
		const { changes } = await systems.people('sync', {
			parameters,
			options: { ...options, maxLeaversPercent: 100 },
			input: [{ employeeId: '1' }, { employeeId: '3' }],
		});
		expect(changes).toMatchObject([
			{ employeeId: '1', action: 'deactivate', outcome: 'done' },
			{ employeeId: '3', situation: 'orphaned', action: 'deactivate', outcome: 'done' },
		]);
		expect([1, 2, 3, 4].map(statusOf)).toEqual([3, 1, 3, 1]);
	});

	it('counts every leaver of the company, so that a company is not deactivated one by one', async () => {
		for (let id = 1; id <= 6; id++) changeEmployee(systems.bamboo, String(id), { status: 'Inactive' });
		const { error } = await systems.people('sync', {
			parameters,
			options: { ...options, maxLeavers: 5, maxLeaversPercent: 100 },
			input: [{ employeeId: '1' }],
		});
		expect(error?.message).toContain('6 users would be deactivated; the limit Max Leavers is 5');
		expect(systems.changes()).toBe(0);
	});

	it('outputs an item for an employee who does not exist, and for an unchanged one if Include Unchanged is on', async () => {
		const { changes } = await systems.people('sync', {
			parameters,
			options: { ...options, includeUnchanged: true },
			input: [{ employeeId: '999' }, { employeeId: '5' }],
		});
		expect(changes.map(({ employeeId, action }) => [employeeId, action])).toEqual([
			['5', 'none'],
			['999', 'none'],
		]);
		expect(changes[1]?.reason).toContain('BambooHR has no employee with the ID 999');
		expect(systems.changes()).toBe(0);
	});

	it('ends in the same state whatever the order and number of the events', async () => {
		addEmployee(systems.bamboo, { id: '60', workEmail: 'a60@example.com' });
		await about('60');
		changeEmployee(systems.bamboo, '60', { workEmail: 'b60@example.com' });
		await Promise.all([about('60'), about('60')]);
		const users = systems.ispring.state.users.size;
		systems.clearLogs();
		await about('60', '60');
		expect(systems.changes()).toBe(0);
		expect(systems.ispring.state.users.size).toBe(users);
		expect(userByLogin(systems.ispring, 'b60@example.com')?.fields.bamboohr_id).toBe('60');
	});

	it('updates linked users when the employee list is incomplete, but holds leavers and creates nobody', async () => {
		changeEmployee(systems.bamboo, '1', { status: 'Inactive' });
		changeEmployee(systems.bamboo, '2', { jobTitle: 'Boss' });
		addEmployee(systems.bamboo, { id: '50', workEmail: 'new@example.com' });
		systems.bamboo.quirks.totalIsWrong = 3;
		const { changes, summary } = await about('1', '2', '50');
		expect(changes.map(({ employeeId, action, outcome }) => [employeeId, action, outcome])).toEqual([
			['1', 'deactivate', 'held'],
			['2', 'update', 'done'],
			['50', 'none', 'failed'],
		]);
		expect([statusOf(1), statusOf(2)]).toEqual([1, 1]);
		expect(summary.status).toBe('held');
	});

	it('deactivates nobody one by one while the employee list is incomplete', async () => {
		for (const id of ['1', '2', '3', '4']) changeEmployee(systems.bamboo, id, { status: 'Inactive' });
		systems.bamboo.quirks.totalIsWrong = 1;
		for (const id of ['1', '2', '3', '4']) {
			const { summary } = await about(id);
			expect(summary.status).toBe('held');
		}
		expect([1, 2, 3, 4].map(statusOf)).toEqual([1, 1, 1, 1]);
	});

	it('refuses an item that names no employee, and says which one it is', async () => {
		const { error } = await systems.people('sync', {
			parameters,
			options,
			input: [{ employeeId: '1' }, { name: 'Sam' }],
		});
		expect(error?.message).toBe(
			'Scope: the input item 2 has no valid employeeId, which is a number such as 123.',
		);
		expect(error?.description).toContain('Connect a BambooHR or iSpring Learn trigger');
	});
});

describe('A learning export with the scope Input Items', () => {
	function enroll(employeeId: number, title: string) {
		const course = [...systems.ispring.state.contents.values()].find((one) => one.title === title);
		return addEnrollment(systems.ispring, {
			courseId: course?.contentItemId ?? addCourse(systems.ispring, { title }).contentItemId,
			learnerId: userByLogin(systems.ispring, `p${employeeId}@example.com`)?.userId ?? '',
			completionStatus: 'passed',
			completionDate: '2026-02-01T10:00:00Z',
		});
	}
	const recordsOf = () =>
		[...systems.bamboo.state.trainingRecords.values()].map(({ employeeId }) => employeeId);
	const learning = { employeeIdField: 'bamboohr_id' };

	it('writes these enrollments and no others, by ID or by user and course', async () => {
		const [first, second] = [enroll(1, 'Safety'), enroll(2, 'Safety')];
		enroll(3, 'Safety');
		const { changes, summary, run } = await systems.learning('sync', {
			parameters,
			options: learning,
			input: [
				{ enrollmentIds: [first.enrollmentId] },
				{ userId: second.learnerId, courseId: second.courseId },
			],
		});
		expect(recordsOf().sort()).toEqual(['1', '2']);
		const completions = changes.flatMap(({ kind, employeeId }, place) =>
			kind === 'completion' ? [[employeeId, run.outputs[0]?.[place]?.pairedItem]] : [],
		);
		expect(completions).toEqual([
			['1', { item: 0 }],
			['2', { item: 1 }],
		]);
		expect(summary).toMatchObject({ mode: 'incremental', nextSince: null });
	});

	it('changes nothing when it runs a second time', async () => {
		const { enrollmentId } = enroll(1, 'Safety');
		const input = [{ enrollmentId }, { enrollmentId }];
		await systems.learning('sync', { parameters, options: learning, input });
		systems.clearLogs();
		await systems.learning('sync', { parameters, options: learning, input });
		expect(systems.changes()).toBe(0);
	});

	it('outputs an item for an enrollment that does not exist', async () => {
		const enrollmentId = '00000000-aaaa-11ee-8000-00000000dead';
		const { changes } = await systems.learning('sync', {
			parameters,
			options: learning,
			input: [{ enrollmentId }],
		});
		expect(changes).toMatchObject([{ enrollmentId, action: 'none', outcome: 'skipped' }]);
		expect(changes[0]?.reason).toContain('Nothing to export');
	});

	it('refuses an item that names no enrollment', async () => {
		const { error } = await systems.learning('sync', {
			parameters,
			options: learning,
			input: [{ userId: 'x' }],
		});
		expect(error?.message).toContain(
			'the input item 1 has neither an enrollmentId nor a userId with a courseId',
		);
	});
});
