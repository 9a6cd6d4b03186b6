import { addEmployee, addListOption } from '../../../tools/simulator/bamboohr/people.mts';
import { addDepartment, addGroup, addUser } from '../../../tools/simulator/ispring/people.mts';
import { snapshotOf, settings, startMixedCompany } from '../mixed-company.mts';
import { clientsFor } from '../../support/clients.mts';
import { runSync } from '../../../src/people/run';
import { BUG, optionsOf, startTwoSystems, withBug, type TwoSystems } from '../two-systems.mts';

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
});
afterEach(async () => await systems.close());

const userOf = (email: string) =>
	[...systems.ispring.state.users.values()].find(({ fields }) => fields.email === email);
const groupsOf = (email: string) =>
	userOf(email)?.groups.map((id) => systems.ispring.state.groups.get(id)?.name);
const SERVER_ERROR = { kind: 'status', status: 400, body: '{}' } as const;

describe('Carrying out a plan', () => {
	it('A run deactivates first, then creates departments and groups, then users, then supervisors.', async () => {
		addEmployee(systems.bamboo, { id: '1', status: 'Inactive' });
		systems.account('1');
		addEmployee(systems.bamboo, { id: '2', supervisorEId: '3', department: 'Brand New' });
		addEmployee(systems.bamboo, { id: '3' });
		systems.account('3', { status: 3 });
		const { items, summary } = await systems.sync();
		expect(items.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
			'create done',
			'deactivate done',
			'create done',
			'activate done',
		]);
		const paths = systems.changes().map((change) => change.replace(/[0-9a-f-]{36}/, 'ID'));
		expect(paths).toEqual([
			'POST /users/deactivate',
			'POST /department',
			'POST /user',
			'POST /users/activate',
			'POST /user/ID/subordination',
		]);
		const mail = expect.stringContaining('1 user was activated. iSpring Learn emails');
		expect([summary.status, summary.warnings]).toEqual(['success', [mail]]);
	});

	it.each(['email', 'login'] as const)(
		'The error names the user who already has the %s, as in the service node.',
		async (name) => {
			const email = 'ava@example.com';
			addEmployee(systems.bamboo, { id: '2', workEmail: email });
			// Somebody makes the account by hand after the plan was made.
			let other: string | undefined;
			systems.ispring.faults.push({
				when: ({ path, method }) => {
					if (method !== 'POST' || path !== '/user') return false;
					const fields = { login: 'ava', email: 'other@example.com', [name]: email, first_name: 'Ava' };
					other ??= addUser(systems.ispring, { fields }).userId;
					return true;
				},
				effect: {
					kind: 'status',
					status: 400,
					body: JSON.stringify({
						code: 400,
						message: `Invalid value ${email}. Field ${name} must be unique.`,
					}),
				},
			});
			const { items } = await systems.sync();
			const what = name === 'email' ? 'Email: Ava (login ava)' : `Login: Ava (login ${email})`;
			expect(items.map(({ outcome, error }) => [outcome, error])).toEqual([
				[
					'failed',
					expect.stringMatching(
						new RegExp(`^${what.replace(/[()]/g, '\\$&')} with the ID ${other} already has it\\. [A-Z]`),
					),
				],
			]);
		},
	);

	it('A refusal is reported in the words of iSpring Learn, with personal values masked.', async () => {
		addEmployee(systems.bamboo, { id: '2', workEmail: 'ava@example.com' });
		systems.ispring.faults.push({
			when: ({ path }) => path === '/user',
			effect: {
				kind: 'status',
				status: 400,
				body: '{"errors":[{"field":"email","message":"ava@example.com is on a block list"}]}',
			},
		});
		const [item] = (await systems.sync()).items;
		expect(item?.error).toMatch(
			/^iSpring Learn answered 400 to POST \/user: email: \*\*\* is on a block list\. Correct this/,
		);
	});

	it('A run terminates leavers when that is chosen.', async () => {
		addEmployee(systems.bamboo, { id: '1', status: 'Inactive' });
		addEmployee(systems.bamboo, { id: '2' });
		const account = systems.account('1');
		await systems.sync({ leaverAction: 'terminate' });
		expect(account.status).toBe(5);
	});

	it('A second run writes nothing.', async () => {
		const { bamboo, ispring } = await startMixedCompany();
		const run = async () => await runSync(clientsFor(bamboo, ispring), optionsOf(settings));
		await run();
		const end = snapshotOf(ispring);
		expect((await run()).summary.requests.writes).toBe(0);
		expect(snapshotOf(ispring)).toEqual(end);
		await Promise.all([bamboo.close(), ispring.close()]);
	});
});

describe('A new user', () => {
	it('A new user is created in their department, group and role, without an invitation.', async () => {
		addEmployee(systems.bamboo, { id: '1', division: 'North' });
		const role = [...systems.ispring.state.roles.values()].find(({ type }) => type === 'publisher');
		await systems.sync({ defaultRole: role?.roleId ?? '' });
		expect(userOf('sam.sample1@example.com')).toMatchObject({
			departmentId: systems.departmentId,
			roles: [{ roleId: role?.roleId }],
		});
		expect(groupsOf('sam.sample1@example.com')).toEqual(['North']);
		expect(systems.ispring.state.mails).toEqual([]);
	});

	it('A new user is created in the root when BambooHR has no department.', async () => {
		addEmployee(systems.bamboo, { id: '1', department: '' });
		await systems.sync();
		expect(userOf('sam.sample1@example.com')?.departmentId).toBe(systems.ispring.state.rootDepartmentId);
	});

	it('A new user is invited when that is chosen and there is an address.', async () => {
		addEmployee(systems.bamboo, { id: '1' });
		addEmployee(systems.bamboo, { id: '2', workEmail: '', employeeNumber: 'N2' });
		const invitation = { sendInvitation: true, inviteText: 'Welcome' };
		await systems.sync({ ...invitation, loginFrom: 'employeeNumber' });
		const id = userOf('sam.sample1@example.com')?.userId;
		expect(systems.ispring.state.mails).toMatchObject([{ kind: 'invitation', userId: id, text: 'Welcome' }]);
		expect(systems.ispring.state.users.size).toBe(1 + 2);
	});
});

describe('An existing user', () => {
	it('An existing user keeps their other groups, whether the account adds groups or replaces them.', async () => {
		const { ispring, bamboo } = systems;
		const group = (name: string, isSmart = false) => addGroup(ispring, { name, isSmart }).groupId;
		const [north, club, smart] = [group('North'), group('Book club'), group('Everybody', true)];
		ispring.quirks.groupIdsOnUpdate = 'replace';
		addEmployee(bamboo, { id: '1', division: 'South' });
		addEmployee(bamboo, { id: '2', division: 'North' });
		systems.account('1', { groups: [north, club, smart] });
		systems.account('2', { groups: [north] });
		await systems.sync();
		const sent = ispring.log.find(({ path }) => /^\/user\/[^/]+$/.test(path))?.body;
		const south = [...ispring.state.groups.values()].find(({ name }) => name === 'South')?.groupId;
		expect(sent).toMatchObject({ groupIds: [club, south] });
		expect(groupsOf('sam.sample1@example.com')).not.toContain('North');
	});

	it('A profile change takes one request, and leaving groups takes no other.', async () => {
		const north = addGroup(systems.ispring, { name: 'North' }).groupId;
		addEmployee(systems.bamboo, { id: '1', jobTitle: 'Boss' });
		const account = systems.account('1');
		addEmployee(systems.bamboo, { id: '2' });
		const leaver = systems.account('2', { groups: [north] });
		addEmployee(systems.bamboo, { id: '3', division: 'North', status: 'Inactive' });
		await systems.sync();
		expect(systems.ispring.log.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
			`/user/${account.userId}`,
			`/user/${leaver.userId}/groups/remove`,
		]);
		expect(systems.requests(`/user/${account.userId}`)[0]?.body).toEqual({
			departmentId: account.departmentId,
			fields: {
				job_title: 'Boss',
				login: 'sam.sample1@example.com',
				email: 'sam.sample1@example.com',
			},
		});
	});

	it('A user moves to the department of that name under the root, in any case, and none is created.', async () => {
		const code = `bamboohr:${addListOption(systems.bamboo, 'department', 'it')}`;
		const it = addDepartment(systems.ispring, { name: 'IT', code }).departmentId;
		addEmployee(systems.bamboo, { id: '1', department: 'it' });
		const account = systems.account('1');
		await systems.sync();
		expect([account.departmentId, systems.changes()]).toEqual([it, [`POST /user/${account.userId}`]]);
		expect(systems.requests(`/user/${account.userId}`)[0]?.body).toEqual({
			departmentId: it,
			fields: { login: 'sam.sample1@example.com', email: 'sam.sample1@example.com' },
		});
	});
});

describe('Departments and groups', () => {
	it('A department or group is created once, however many need it and however it is spelled.', async () => {
		addEmployee(systems.bamboo, { id: '1', department: 'IT', division: 'North' });
		addEmployee(systems.bamboo, { id: '2', department: 'it ', division: 'NORTH' });
		await systems.sync();
		expect(systems.changes().sort().slice(0, 2)).toEqual(['POST /department', 'POST /group']);
		expect(systems.ispring.state.departments.size).toBe(3);
		expect(groupsOf('sam.sample2@example.com')).toEqual(groupsOf('sam.sample1@example.com'));
	});

	it('Existing departments and groups are used, but not a smart group of the same name.', async () => {
		addGroup(systems.ispring, { name: 'North', isSmart: true });
		const north = addGroup(systems.ispring, { name: 'north' }).groupId;
		addEmployee(systems.bamboo, { id: '1', division: 'North' });
		await systems.sync();
		expect(userOf('sam.sample1@example.com')?.groups).toEqual([north]);
		expect(systems.requests('/group')).toEqual([]);
	});

	it('A department or group that cannot be created fails only the users who need it.', async () => {
		systems.fail('/department', SERVER_ERROR);
		addEmployee(systems.bamboo, { id: '1', department: 'IT' });
		addEmployee(systems.bamboo, { id: '2' });
		const { items, summary } = await systems.sync();
		expect(items.map(({ kind, employeeId, outcome }) => [kind, employeeId, outcome])).toEqual([
			['department', null, 'failed'],
			['person', '1', 'failed'],
			['person', '2', 'done'],
		]);
		expect(items[0]?.error).toContain('POST /department');
		expect(summary.status).toBe('partial');
	});

	it('A programming error stops the run.', async () => {
		addEmployee(systems.bamboo, { id: '1', department: 'IT' });
		const { clients } = systems;
		systems.clients = { ...clients, iSpring: withBug(clients.iSpring, ({ path }) => path === '/department') };
		addEmployee(systems.bamboo, { id: '2' });
		await expect(systems.sync()).rejects.toBe(BUG);
		expect(systems.changes()).toEqual([]);
	});
});
