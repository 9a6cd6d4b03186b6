import { addEmployee, changeEmployee, removeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addProfileField, addUser, roleOfType } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

const linked = { employeeIdField: 'bamboohr_id' };

describe('A people sync with leavers', () => {
	let systems: Systems;
	beforeEach(async () => {
		systems = await startSystems();
		addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
	});
	afterEach(async () => {
		await systems.close();
	});

	/** A company of this size that is in step. */
	async function company(size: number): Promise<void> {
		for (let id = 1; id <= size; id++)
			addEmployee(systems.bamboo, { id: String(id), workEmail: `p${id}@example.com` });
		await systems.people('sync', { options: linked });
		systems.clearLogs();
	}

	function leave(from: number, to: number): void {
		for (let id = from; id <= to; id++) changeEmployee(systems.bamboo, String(id), { status: 'Inactive' });
	}

	const statusOf = (id: number) => userByLogin(systems.ispring, `p${id}@example.com`)?.status;

	it('deactivates them in one request, and activates the same user when they return', async () => {
		await company(12);
		leave(1, 2);
		const { changes } = await systems.people('sync', { options: linked });
		expect(changes.map(({ action, outcome }) => [action, outcome])).toEqual([
			['deactivate', 'done'],
			['deactivate', 'done'],
		]);
		expect([statusOf(1), statusOf(2), statusOf(3)]).toEqual([3, 3, 1]);
		expect(systems.ispring.log.filter((entry) => entry.changed).map(({ path }) => path)).toEqual([
			'/users/deactivate',
		]);

		const before = systems.ispring.state.users.size;
		changeEmployee(systems.bamboo, '1', { status: 'Active', workEmail: 'back@example.com' });
		const back = await systems.people('sync', { options: linked });
		expect(back.changes).toMatchObject([{ action: 'activate', outcome: 'done', email: 'back@example.com' }]);
		expect(systems.ispring.state.users.size).toBe(before);
		expect(userByLogin(systems.ispring, 'back@example.com')?.status).toBe(1);
	});

	it('terminates them when Leaver Action is Terminate', async () => {
		await company(12);
		leave(1, 1);
		await systems.people('sync', { options: { ...linked, leaverAction: 'terminate' } });
		expect(statusOf(1)).toBe(5);
	});

	it('leaves them alone when Leaver Action is Do Nothing', async () => {
		await company(12);
		leave(1, 1);
		const { changes } = await systems.people('sync', { options: { ...linked, leaverAction: 'none' } });
		expect([changes, statusOf(1)]).toEqual([[], 1]);
	});

	it('stops when there are more than Max Leavers, and writes nothing of any kind', async () => {
		await company(30);
		leave(1, 4);
		addEmployee(systems.bamboo, { id: '99', workEmail: 'new@example.com', department: 'New' });
		const { error, changes } = await systems.people('sync', { options: { ...linked, maxLeavers: 3 } });
		expect(error?.message).toBe(
			'4 users would be deactivated; the limit Max Leavers is 3. Nothing was written.',
		);
		expect(error?.description).toContain('Approve Held');
		expect([changes, systems.changes()]).toEqual([[], 0]);
	});

	it('stops when there are more than Max Leavers Percent of at least ten users', async () => {
		await company(10);
		leave(1, 3);
		const { error } = await systems.people('sync', { options: linked });
		expect(error?.message).toContain('3 users would be deactivated (30% of 10 active users)');
		expect(systems.changes()).toBe(0);
	});

	it('ignores Max Leavers Percent in a company of nine', async () => {
		await company(9);
		leave(1, 3);
		const { summary } = await systems.people('sync', { options: linked });
		expect(summary).toMatchObject({ status: 'success', counts: { deactivate: 3 } });
	});

	it('holds them when If Limit Is Exceeded is Hold, and only plans everything else', async () => {
		await company(30);
		leave(1, 4);
		addEmployee(systems.bamboo, { id: '99', workEmail: 'new@example.com' });
		const { changes, summary } = await systems.people('sync', {
			options: { ...linked, maxLeavers: 3, onLimit: 'hold' },
		});
		expect(summary).toMatchObject({ status: 'held', nextSince: null, counts: { held: 4, planned: 1 } });
		expect(changes.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
			...Array.from({ length: 4 }, () => 'deactivate held'),
			'create planned',
		]);
		expect(systems.changes()).toBe(0);
	});

	it('does not deactivate anyone for a termination date in the future', async () => {
		await company(12);
		changeEmployee(systems.bamboo, '1', { terminationDate: '2999-12-31' });
		const { changes } = await systems.people('sync', { options: linked });
		expect([changes, statusOf(1)]).toEqual([[], 1]);
	});

	it('leaves administrators active, and the item says why', async () => {
		await company(12);
		const boss = userByLogin(systems.ispring, 'p1@example.com');
		boss?.roles.splice(0, 1, {
			roleId: roleOfType(systems.ispring, 'administrator'),
			manageableDepartmentIds: [],
		});
		leave(1, 1);
		const { changes } = await systems.people('sync', { options: linked });
		expect(changes).toMatchObject([{ action: 'none', outcome: 'skipped' }]);
		expect(changes[0]?.reason).toContain('Protect Administrators');
		expect(statusOf(1)).toBe(1);
	});

	it('deactivates the others when one of them cannot be deactivated', async () => {
		await company(12);
		const owner = userByLogin(systems.ispring, 'p1@example.com');
		if (owner) owner.isOwner = true;
		leave(1, 2);
		const { changes, summary } = await systems.people('sync', { options: linked });
		expect(summary.status).toBe('partial');
		expect(changes.map(({ employeeId, outcome }) => [employeeId, outcome])).toEqual([
			['1', 'failed'],
			['2', 'done'],
		]);
	});

	it('reports users whose employee is gone, and deactivates them only if that is chosen and BambooHR confirms it', async () => {
		await company(12);
		removeEmployee(systems.bamboo, '1');
		const reported = await systems.people('sync', { options: linked });
		expect(reported.changes).toMatchObject([{ situation: 'orphaned', action: 'none', employeeId: '1' }]);
		expect(statusOf(1)).toBe(1);

		const { changes } = await systems.people('sync', { options: { ...linked, orphanAction: 'deactivate' } });
		expect(changes).toMatchObject([{ situation: 'orphaned', action: 'deactivate', outcome: 'done' }]);
		expect(statusOf(1)).toBe(3);
	});

	it('counts leavers and users without an employee together', async () => {
		await company(20);
		leave(1, 2);
		removeEmployee(systems.bamboo, '3');
		const { error } = await systems.people('sync', {
			options: { ...linked, orphanAction: 'deactivate', maxLeavers: 2 },
		});
		expect(error?.message).toContain('3 users');
		expect(systems.changes()).toBe(0);
	});

	it('deactivates leavers in every department', async () => {
		await company(12);
		addUser(systems.ispring, { fields: { login: 'else', email: 'else@example.com', bamboohr_id: '50' } });
		addEmployee(systems.bamboo, { id: '50', department: 'Elsewhere', status: 'Inactive' });
		const { changes } = await systems.people('sync', { options: { ...linked, departments: ['Operations'] } });
		expect(changes).toMatchObject([{ employeeId: '50', action: 'deactivate', outcome: 'done' }]);
		expect(userByLogin(systems.ispring, 'else')?.status).toBe(3);
	});
});
