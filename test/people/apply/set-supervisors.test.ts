import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { setSupervisors } from '../../../src/people/apply/set-supervisors';
import { toPending } from '../../../src/people/apply/PendingDecision';
import { Progress } from '../../../src/run/Progress';
import { contextOf, decision, user } from '../world.mts';
import { startTwoSystems, type TwoSystems } from '../two-systems.mts';

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
});
afterEach(async () => await systems.close());

const subordinationOf = (id: string) =>
	[...systems.ispring.state.users.values()].find(({ fields }) => fields.bamboohr_id === id)?.subordination;
const userIdOf = (id: string) =>
	[...systems.ispring.state.users.values()].find(({ fields }) => fields.bamboohr_id === id)?.userId;

describe('Setting supervisors', () => {
	it('Supervisors are set for two who lead each other, one of them new.', async () => {
		addEmployee(systems.bamboo, { id: '1', supervisorEId: '2' });
		addEmployee(systems.bamboo, { id: '2', supervisorEId: '1' });
		systems.account('2');
		await systems.sync();
		expect(subordinationOf('1')).toEqual({ subordinationType: 'manual', supervisorId: userIdOf('2') });
		expect(subordinationOf('2')).toEqual({ subordinationType: 'manual', supervisorId: userIdOf('1') });
	});

	it('A supervisor is found by email when their user has no stored ID yet.', async () => {
		addEmployee(systems.bamboo, { id: '1', supervisorEId: '2' });
		addEmployee(systems.bamboo, { id: '2' });
		systems.account('2', { fields: { bamboohr_id: '' } });
		await systems.sync();
		expect(subordinationOf('1')?.supervisorId).toBe(userIdOf('2'));
	});

	it('A supervisor is found when only their report is part of the batch.', async () => {
		addEmployee(systems.bamboo, { id: '1', supervisorEId: '2' });
		addEmployee(systems.bamboo, { id: '2' });
		systems.account('2');
		addEmployee(systems.bamboo, { id: '3', supervisorEId: '4' });
		addEmployee(systems.bamboo, { id: '4' });
		const unlinked = systems.account('4', { fields: { bamboohr_id: '' } });
		const { items } = await systems.plan();
		await systems.apply(items.filter(({ employeeId }) => employeeId === '1' || employeeId === '3'));
		expect(subordinationOf('1')?.supervisorId).toBe(userIdOf('2'));
		expect(subordinationOf('3')?.supervisorId).toBe(unlinked.userId);
	});

	it('No request is sent when there is no supervisor to set.', async () => {
		addEmployee(systems.bamboo, { id: '1', jobTitle: 'Boss' });
		systems.account('1');
		expect((await systems.sync()).items.map(({ reason }) => reason)).toEqual(['Differs in job title.']);
	});

	it('A supervisor is removed when BambooHR has none.', async () => {
		addEmployee(systems.bamboo, { id: '1' });
		addEmployee(systems.bamboo, { id: '2' });
		const boss = systems.account('2').userId;
		systems.account('1', { subordination: { subordinationType: 'manual', supervisorId: boss } });
		await systems.sync();
		expect(subordinationOf('1')).toEqual({ subordinationType: 'no_supervisor' });
		expect(systems.changes()).toEqual([`POST /user/${userIdOf('1')}/subordination`]);
	});

	it('A supervisor whose user could not be created is set by a later run, and the item says so.', async () => {
		addEmployee(systems.bamboo, { id: '1', supervisorEId: '2' });
		addEmployee(systems.bamboo, { id: '2', department: 'Broken' });
		systems.account('1');
		systems.fail('/department', { kind: 'status', status: 400 });
		const { items } = await systems.sync();
		const led = items.find(({ employeeId }) => employeeId === '1');
		expect(led).toMatchObject({
			outcome: 'done',
			reason: 'Differs in supervisor. The supervisor has no account yet; a later run sets the supervisor.',
		});
		expect(subordinationOf('1')).toEqual({ subordinationType: 'inherit' });
	});

	it('No supervisor is set for somebody who failed before or has no user.', async () => {
		const writes = { fields: {}, joinGroups: [], leaveGroupIds: [], supervisorEmployeeId: null };
		const people = [decision({ writes, user: user(), outcome: 'failed' }), decision({ writes })];
		await setSupervisors(systems.clients.iSpring, new Progress(people.map(toPending)), contextOf());
		expect(systems.ispring.log).toEqual([]);
	});
});
