import { addEmployee, changeEmployee } from '../../tools/simulator/bamboohr/people.mts';
import { addGroup } from '../../tools/simulator/ispring/people.mts';
import { startTwoSystems, type TwoSystems } from './two-systems.mts';

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
});
afterEach(async () => await systems.close());

describe('Groups that the API key cannot see', () => {
	it.each([403, 404, 405])(
		'Hidden groups (%d) are left alone, everything else is done, and the run says so.',
		async (status) => {
			systems.fail('/groups', { kind: 'status', status });
			for (const id of ['1', '2']) addEmployee(systems.bamboo, { id, division: 'North', jobTitle: 'Chief' });
			const old = addGroup(systems.ispring, { name: 'South' }).groupId;
			const user = systems.account('1', { groups: [old] });
			changeEmployee(systems.bamboo, '1', { workEmail: 'sam.sample1@example.com' });
			const { summary } = await systems.sync({ groupsFrom: ['division'] });
			expect(summary.status).toBe('success');
			expect(summary.counts).toMatchObject({ create: 1, update: 1, done: 2 });
			expect([user.groups, user.fields.job_title]).toEqual([[old], 'Chief']);
			expect([...systems.ispring.state.groups.values()].map(({ name }) => name)).toEqual(['South']);
			expect(summary.warnings).toEqual([
				expect.stringMatching(/^The API key cannot see the groups in iSpring Learn/),
			]);
		},
	);

	it.each([400, 401])('Groups are not treated as hidden when the account answers %d.', async (status) => {
		addEmployee(systems.bamboo, { id: '1' });
		systems.fail('/groups', { kind: 'status', status });
		await expect(systems.sync({ groupsFrom: ['division'] })).rejects.toMatchObject({ status });
		expect(systems.changes()).toEqual([]);
	});
});

it('IDs written in different case in the list of users are the same IDs.', async () => {
	const { ispring, bamboo } = systems;
	for (const id of ['1', '2']) {
		addEmployee(bamboo, {
			id,
			workEmail: `sam.sample${id}@example.com`,
			division: 'North',
			supervisorEId: id === '1' ? '2' : '',
		});
	}
	const groups = [addGroup(ispring, { name: 'North' }).groupId];
	const boss = systems.account('2', { groups });
	systems.account('1', { groups, subordination: { subordinationType: 'manual', supervisorId: boss.userId } });
	ispring.quirks.upperCaseReferences = true;
	const { summary } = await systems.sync({ groupsFrom: ['division'], syncSupervisors: true });
	expect([summary.status, summary.warnings, systems.changes()]).toEqual(['success', [], []]);
});
