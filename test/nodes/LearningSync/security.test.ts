import type { INodeParameters } from 'n8n-workflow';
import { addEmployee, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import {
	addDepartment,
	addProfileField,
	addUser,
	roleOfType,
} from '../../../tools/simulator/ispring/people.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

let systems: Systems;
beforeEach(async () => {
	systems = await startSystems();
});
afterEach(async () => await systems.close());

const sync = async (options: INodeParameters = {}, more: object = {}) =>
	await systems.people('sync', { options: { maxLeaversPercent: 100, ...options }, ...more });
const statusOf = (login: string) => userByLogin(systems.ispring, login)?.status;
const users = () => systems.ispring.state.users.size;

describe('A contractor who became an employee under a new ID, without a field for the ID,', () => {
	beforeEach(() => {
		addEmployee(systems.bamboo, { id: '1', workEmail: 'stays@example.com' });
		addEmployee(systems.bamboo, { id: '105', workEmail: 'irena@example.com', status: 'Inactive' });
		addEmployee(systems.bamboo, { id: '900', workEmail: 'irena@example.com' });
	});

	it('gets an account, is updated, and loses access when the second employment ends', async () => {
		await sync();
		expect(statusOf('irena@example.com')).toBe(1);

		changeEmployee(systems.bamboo, '900', { jobTitle: 'Head of Something' });
		const second = await sync();
		expect(second.changes).toMatchObject([{ employeeId: '900', action: 'update', outcome: 'done' }]);
		expect(userByLogin(systems.ispring, 'irena@example.com')?.fields.job_title).toBe('Head of Something');

		changeEmployee(systems.bamboo, '900', { status: 'Inactive' });
		const third = await sync();
		expect(third.summary.status).toBe('success');
		expect(statusOf('irena@example.com')).toBe(3);
	});

	it('is recognized as the same person when the two addresses are written differently', async () => {
		changeEmployee(systems.bamboo, '105', { workEmail: 'mailto:Irena@example.com\u200b' });
		await sync();
		changeEmployee(systems.bamboo, '900', { status: 'Inactive' });
		await sync();
		expect(statusOf('irena@example.com')).toBe(3);
	});
});

it('An active user whose employee lost the email before leaving becomes an item and a warning.', async () => {
	addEmployee(systems.bamboo, { id: '1', workEmail: 'stays@example.com' });
	addEmployee(systems.bamboo, {
		id: '105',
		firstName: 'Irena',
		lastName: 'Sample',
		workEmail: 'irena@example.com',
	});
	await sync();
	changeEmployee(systems.bamboo, '105', { status: 'Inactive', workEmail: '' });
	const { changes, summary } = await sync();
	expect(changes).toMatchObject([{ employeeId: '105', action: 'none', outcome: 'skipped' }]);
	expect(changes[0]?.reason).toContain('Active with the same name: Irena Sample (login irena@example.com)');
	expect(summary.warnings).toContainEqual(expect.stringContaining('1 employee has left and may still have'));
	expect(summary.counts).toMatchObject({ usersWithoutEmployee: 2 });
});

it('An invisible character in an address creates neither a second account nor a login that nobody can type.', async () => {
	addEmployee(systems.bamboo, { id: '1', workEmail: 'irena@example.com' });
	await sync();
	const before = users();
	for (const workEmail of [
		'irena@example.com\u200b',
		'\ufeffirena@example.com',
		'mailto:irena@example.com',
		'iren\u00ada@example.com\u00a0',
	]) {
		changeEmployee(systems.bamboo, '1', { workEmail });
		systems.clearLogs();
		await sync();
		expect([users(), systems.changes()]).toEqual([before, 0]);
	}
	addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	await sync();
	changeEmployee(systems.bamboo, '1', { workEmail: 'irena.new@example.com\u200b' });
	await sync();
	expect(userByLogin(systems.ispring, 'irena.new@example.com')?.fields).toMatchObject({
		email: 'irena.new@example.com',
		bamboohr_id: '1',
	});
});

it('The home address of an author takes over no account, in the first run or the second.', async () => {
	const roles = [{ roleId: roleOfType(systems.ispring, 'publisher'), manageableDepartmentIds: [] }];
	addUser(systems.ispring, { fields: { login: 'author@example.com', email: 'author@example.com' }, roles });
	addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	addEmployee(systems.bamboo, { id: '1', workEmail: '', homeEmail: 'author@example.com' });
	for (const workEmail of ['', 'attacker@example.com']) {
		changeEmployee(systems.bamboo, '1', { workEmail });
		await sync({ emailFrom: 'workEmailThenHomeEmail', employeeIdField: 'bamboohr_id' });
		expect(userByLogin(systems.ispring, 'author@example.com')?.fields.email).toBe('author@example.com');
	}
});

describe('When nearly all employees of ten departments are inactive by mistake,', () => {
	beforeEach(async () => {
		for (let id = 1; id <= 100; id++) {
			addEmployee(systems.bamboo, {
				id: String(id),
				workEmail: `p${id}@example.com`,
				department: `D${id % 10}`,
			});
		}
		await sync();
		for (let id = 1; id <= 90; id++) changeEmployee(systems.bamboo, String(id), { status: 'Inactive' });
		systems.clearLogs();
	});
	const active = () => [...systems.ispring.state.users.values()].filter(({ status }) => status === 1).length;

	it('a run for one department does not bypass the limit', async () => {
		const before = active();
		for (let number = 0; number < 10; number++) {
			const { error } = await systems.people('sync', { options: { departments: [`D${number}`] } });
			expect(error?.message).toContain('90 users would be deactivated');
		}
		expect([active(), systems.changes()]).toEqual([before, 0]);
	});

	it('neither a run for one employee nor a run with Since bypasses the limit', async () => {
		const before = active();
		const one = await systems.people('sync', {
			parameters: { scope: 'inputItems' },
			input: [{ employeeId: '7' }],
		});
		expect(one.error?.message).toContain('90 users');
		const since = await systems.people('sync', { options: { since: '2026-01-01T00:00:00Z' } });
		expect(since.error?.message).toContain('90 users');
		expect(active()).toBe(before);
	});

	it('a new hire still gets an account, and the run says who is held', async () => {
		addEmployee(systems.bamboo, { id: '500', workEmail: 'new@example.com', department: 'D1' });
		const hire = await systems.people('sync', {
			parameters: { scope: 'inputItems' },
			input: [{ employeeId: '500' }],
		});
		expect(hire.error).toBeUndefined();
		expect(hire.summary.status).toBe('success');
		expect(statusOf('new@example.com')).toBe(1);
		expect(hire.summary.warnings).toContainEqual(expect.stringContaining('90 more employees have left'));
	});
});

it('An employee who moved to a department that is not chosen, and then left, loses access.', async () => {
	addEmployee(systems.bamboo, { id: '1', workEmail: 'stays@example.com', department: 'Sales' });
	addEmployee(systems.bamboo, { id: '2', workEmail: 'mover@example.com', department: 'Sales' });
	systems.bamboo.state.lists.department = ['Sales', 'Board'].map((name, id) => ({
		id: String(id),
		name,
		archived: false,
	}));
	await sync({ departments: ['Sales'] });
	changeEmployee(systems.bamboo, '2', { department: 'Board' });
	await sync({ departments: ['Sales'] });
	expect(statusOf('mover@example.com')).toBe(1);
	changeEmployee(systems.bamboo, '2', { status: 'Inactive' });
	await sync({ departments: ['Sales'] });
	expect(statusOf('mover@example.com')).toBe(3);
});

it('An empty list of users stops the run before anything is written.', async () => {
	addEmployee(systems.bamboo, { id: '1', workEmail: 'p1@example.com' });
	systems.ispring.faults.push({
		when: ({ path }) => path === '/users/v2',
		times: Infinity,
		effect: { kind: 'body', body: '{"userProfiles":[]}', contentType: 'application/json' },
	});
	const { error } = await sync();
	expect(error?.message).toContain('iSpring Learn returned no users at all');
	expect(systems.changes()).toBe(0);
});

it('A department that is missing from the list, although it has users, is not created a second time.', async () => {
	const { departmentId } = addDepartment(systems.ispring, { name: 'Operations' });
	addUser(systems.ispring, { departmentId, fields: { login: 'p1@example.com', email: 'p1@example.com' } });
	addEmployee(systems.bamboo, { id: '1', workEmail: 'p1@example.com', department: 'Operations' });
	const root = systems.ispring.state.rootDepartmentId;
	systems.ispring.faults.push({
		when: ({ path }) => path === '/departments',
		times: Infinity,
		effect: {
			kind: 'body',
			body: JSON.stringify({ departments: [{ departmentId: root, name: 'Sample' }] }),
			contentType: 'application/json',
		},
	});
	const { summary } = await sync();
	expect([...systems.ispring.state.departments.values()].map(({ name }) => name)).toHaveLength(2);
	expect(summary.warnings).toContainEqual(
		expect.stringContaining('list of departments is incomplete: it lacks 1 that users belong to'),
	);
});
