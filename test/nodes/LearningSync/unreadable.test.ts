import { addTrainingType } from '../../../tools/simulator/bamboohr/learning.mts';
import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addCourse, addEnrollment } from '../../../tools/simulator/ispring/learning.mts';
import { addProfileField, addRole, addUser } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

const options = { employeeIdField: 'bamboohr_id' };

describe('A sync with records that cannot be read', () => {
	let systems: Systems;
	beforeEach(async () => {
		systems = await startSystems();
		addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	});
	afterEach(async () => {
		await systems.close();
	});

	const accountOf = (id: string, email: string, more: object = {}) =>
		addUser(systems.ispring, { fields: { login: email, email, bamboohr_id: id }, ...more });

	it('creates no second account when an unreadable user stores the ID of the employee', async () => {
		addEmployee(systems.bamboo, { id: '5', workEmail: 'new5@example.com' });
		Object.assign(accountOf('5', 'old5@example.com'), { userId: {} });
		const { changes, summary } = await systems.people('sync', { options });
		expect(changes).toMatchObject([{ employeeId: '5', action: 'none', outcome: 'failed' }]);
		expect([systems.changes(), summary.status]).toEqual([0, 'partial']);
	});

	it('matches a user with an unknown status by the stored ID', async () => {
		addEmployee(systems.bamboo, { id: '5', workEmail: 'new5@example.com' });
		Object.assign(accountOf('5', 'old5@example.com'), { status: 7 });
		const { changes } = await systems.people('sync', { options });
		expect(changes).toMatchObject([{ employeeId: '5', action: 'update', outcome: 'done' }]);
		expect(systems.ispring.state.users.size).toBe(2);
	});

	it('deactivates a leaver whose user has an unknown status', async () => {
		addEmployee(systems.bamboo, { id: '4' });
		addEmployee(systems.bamboo, { id: '5', workEmail: 'p5@example.com', status: 'Inactive' });
		const account = accountOf('5', 'p5@example.com');
		Object.assign(account, { status: 7 });
		await systems.people('sync', { options });
		expect(account.status).toBe(3);
	});

	it('reports an unreadable user of a leaver instead of ignoring it', async () => {
		addEmployee(systems.bamboo, { id: '4' });
		addEmployee(systems.bamboo, { id: '5', workEmail: 'p5@example.com', status: 'Inactive' });
		Object.assign(accountOf('5', 'p5@example.com'), { userId: {} });
		const { changes } = await systems.people('sync', { options });
		expect(changes).toMatchObject([
			{ employeeId: '4', outcome: 'done' },
			{ employeeId: '5', outcome: 'failed' },
		]);
	});

	it('does not give the account of an unreadable employee to another with the same address', async () => {
		Object.assign(addEmployee(systems.bamboo, { id: '5', workEmail: 'shared@example.com' }), {
			hireDate: 'soon',
		});
		addEmployee(systems.bamboo, { id: '6', workEmail: 'shared@example.com' });
		const account = accountOf('5', 'shared@example.com');
		const { summary } = await systems.people('sync', { options });
		expect(account.fields.bamboohr_id).toBe('5');
		expect([systems.changes(), summary.status]).toEqual([0, 'partial']);
	});

	it('creates no user with the address of an unreadable employee', async () => {
		Object.assign(addEmployee(systems.bamboo, { id: '5', workEmail: 'shared@example.com' }), {
			hireDate: 'soon',
		});
		addEmployee(systems.bamboo, { id: '6', workEmail: 'Shared@example.com' });
		const { changes } = await systems.people('sync', { options });
		expect(changes.find(({ employeeId }) => employeeId === '6')).toMatchObject({ outcome: 'failed' });
		expect(systems.ispring.state.users.size).toBe(1);
	});

	it('writes the other results when one is unreadable, and says so', async () => {
		addEmployee(systems.bamboo, { id: '5', workEmail: 'p5@example.com' });
		const learnerId = accountOf('5', 'p5@example.com').userId;
		const courseId = addCourse(systems.ispring).contentItemId;
		const completion = { completionStatus: 'passed' as const, completionDate: '2026-02-01T10:00:00Z' };
		addEnrollment(systems.ispring, { courseId, learnerId, ...completion });
		const broken = addEnrollment(systems.ispring, { courseId, learnerId, ...completion });
		Object.assign(broken, { completionStatus: null });
		const { changes, summary } = await systems.learning('sync', { options });
		expect(systems.bamboo.state.trainingRecords.size).toBe(1);
		expect(JSON.stringify(changes)).toContain('could not be read');
		expect(summary).toMatchObject({ status: 'partial', nextSince: null });
	});

	it('protects an administrator who is known only by the ID of the role', async () => {
		for (let id = 1; id <= 12; id++)
			addEmployee(systems.bamboo, { id: String(id), workEmail: `p${id}@example.com` });
		await systems.people('sync', { options });
		const role = addRole(systems.ispring, { type: 'administrator', title: 'Administrator' });
		const boss = userByLogin(systems.ispring, 'p1@example.com');
		if (boss) boss.roles = [{ roleId: role.roleId, manageableDepartmentIds: [] }];
		const employee = systems.bamboo.state.employees.get('1');
		if (employee) employee.status = 'Inactive';
		const { changes } = await systems.people('sync', { options });
		expect(changes).toMatchObject([{ employeeId: '1', action: 'none', outcome: 'skipped' }]);
	});

	it('does not let two courses with the same title alternate on one training type', async () => {
		addEmployee(systems.bamboo, { id: '5', workEmail: 'p5@example.com' });
		const learnerId = accountOf('5', 'p5@example.com').userId;
		addTrainingType(systems.bamboo, { name: 'Safety' });
		for (const title of ['Safety', 'Safety']) {
			const courseId = addCourse(systems.ispring, { title }).contentItemId;
			addEnrollment(systems.ispring, {
				courseId,
				learnerId,
				completionStatus: 'passed',
				completionDate: '2026-02-01T10:00:00Z',
			});
		}
		await systems.learning('sync', { options });
		expect(systems.bamboo.state.trainingTypes.size).toBe(3);
		systems.clearLogs();
		await systems.learning('sync', { options });
		expect(systems.changes()).toBe(0);
	});
});
