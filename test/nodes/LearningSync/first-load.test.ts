import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addProfileField } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, userByLogin, type Systems } from '../../support/systems.mts';

describe('The first people sync of a company', () => {
	let systems: Systems;
	beforeEach(async () => {
		systems = await startSystems();
	});
	afterEach(async () => {
		await systems.close();
	});

	it('creates a user with every field, the department, the group and the supervisor', async () => {
		const { bamboo, ispring } = systems;
		addProfileField(ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
		addEmployee(bamboo, {
			id: '11',
			firstName: 'Bo',
			lastName: 'Boss',
			workEmail: 'bo@example.com',
			department: 'Sales',
		});
		addEmployee(bamboo, {
			id: '12',
			firstName: 'Ann',
			lastName: 'Exemplar',
			workEmail: 'ann@example.com',
			jobTitle: 'Seller',
			department: 'Sales',
			division: 'North',
			mobilePhone: '+1 555 0100',
			supervisorEId: '11',
		});

		const { changes, summary, error } = await systems.people('sync', {
			options: { employeeIdField: 'bamboohr_id' },
		});

		expect(error).toBeUndefined();
		expect(changes.map(({ employeeName, action, outcome }) => [employeeName, action, outcome])).toEqual([
			['Bo Boss', 'create', 'done'],
			['Ann Exemplar', 'create', 'done'],
		]);
		expect(summary).toMatchObject({
			status: 'success',
			mode: 'full',
			counts: { create: 2, done: 2, employees: 2 },
		});
		const ann = userByLogin(ispring, 'ann@example.com');
		expect(ann?.fields).toEqual({
			login: 'ann@example.com',
			email: 'ann@example.com',
			first_name: 'Ann',
			last_name: 'Exemplar',
			job_title: 'Seller',
			phone: '+1 555 0100',
			bamboohr_id: '12',
		});
		const department = ispring.state.departments.get(ann?.departmentId ?? '');
		expect(department).toMatchObject({ name: 'Sales', parentDepartmentId: ispring.state.rootDepartmentId });
		expect(ann?.groups.map((id) => ispring.state.groups.get(id)?.name)).toEqual(['North']);
		expect(ann?.subordination).toEqual({
			subordinationType: 'manual',
			supervisorId: userByLogin(ispring, 'bo@example.com')?.userId,
		});
		expect(ispring.state.departments.size).toBe(2);
	});

	it('writes nothing when it runs a second time', async () => {
		for (let i = 1; i <= 30; i++) addEmployee(systems.bamboo, { supervisorEId: i > 1 ? '1' : '' });
		await systems.people('sync');
		systems.clearLogs();

		const { changes, summary } = await systems.people('sync');

		expect(changes).toEqual([]);
		expect(systems.changes()).toBe(0);
		expect(summary).toMatchObject({ status: 'success', requests: { writes: 0 }, counts: { none: 30 } });
	});
});
