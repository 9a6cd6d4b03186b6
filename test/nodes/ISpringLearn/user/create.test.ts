import {
	addDepartment,
	addGroup,
	addProfileField,
	addUser,
	roleOfType,
} from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const NOBODY = '00000000-0000-1000-8000-000000000000';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

/** Every parameter by an expression, as far as an item has something for it. */
const parameters = {
	email: '={{ $json.email }}',
	login: '={{ $json.login }}',
	departmentId: byId('={{ $json.departmentId }}'),
	roleId: byId('={{ $json.roleId }}'),
	sendInvitation: '={{ $json.sendInvitation ?? false }}',
	inviteText: '={{ $json.inviteText }}',
	fields: {
		mappingMode: 'defineBelow',
		value: { first_name: '={{ $json.firstName }}', BADGE: '={{ $json.badge }}' },
		matchingColumns: [],
		schema: [],
	},
	additionalFields: {
		groups: '={{ $json.groups }}',
		managedDepartments: '={{ $json.managedDepartments }}',
	},
};
const users = () => [...service.ispring.state.users.values()];

describe('user: create', () => {
	beforeEach(() => {
		addProfileField(service.ispring, { name: 'badge' });
	});

	it('makes the user of each item from little or from all that there is', async () => {
		const { ispring } = service;
		const { departmentId } = addDepartment(ispring, { name: 'Sales' });
		const other = addDepartment(ispring, { name: 'North' });
		const { groupId } = addGroup(ispring, { name: 'Drivers' });
		const roleId = roleOfType(ispring, 'department_administrator');
		const run = await service.run('user', 'create', {
			parameters,
			input: [
				{ email: 'ada@example.com' },
				{
					email: 'bob@example.com',
					login: 'bob',
					departmentId,
					roleId,
					sendInvitation: true,
					inviteText: 'Welcome, Bob',
					firstName: 'Bob',
					badge: 7,
					groups: [groupId],
					managedDepartments: [other.departmentId, departmentId],
				},
				{ email: 'carl@example.com', departmentId, roleId },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.hints).toEqual([]);
		expect(run.paired).toEqual([0, 1, 2].map((item) => ({ item })));
		const [, ada, bob, carl] = users();
		expect(run.items).toEqual([
			{
				userId: ada?.userId,
				login: 'ada@example.com',
				email: 'ada@example.com',
				firstName: null,
				lastName: null,
				jobTitle: null,
				departmentId: ispring.state.rootDepartmentId,
				roleId: roleOfType(ispring, 'learner'),
				status: 'active',
				groupIds: [],
			},
			{
				userId: bob?.userId,
				login: 'bob',
				email: 'bob@example.com',
				firstName: 'Bob',
				lastName: null,
				jobTitle: null,
				departmentId,
				roleId,
				status: 'active',
				groupIds: [groupId],
			},
			expect.objectContaining({ userId: carl?.userId, roleId }),
		]);
		expect(bob?.fields.badge).toBe('7');
		expect([bob, carl].map((user) => user?.roles[0]?.manageableDepartmentIds)).toEqual([
			[other.departmentId, departmentId],
			[departmentId],
		]);
		expect(ispring.state.mails).toEqual([{ kind: 'invitation', userId: bob?.userId, text: 'Welcome, Bob' }]);
	});

	it('asks for the root, the roles and the profile fields once, and only if they are needed', async () => {
		const { ispring } = service;
		const { departmentId } = addDepartment(ispring);
		const paths = () => ispring.log.map(({ method, path }) => `${method} ${path}`);
		await service.run('user', 'create', {
			parameters: { ...parameters, departmentId: byId(departmentId) },
			input: [{ email: 'a@example.com' }, { email: 'b@example.com' }],
		});
		const ids = users().map(({ userId }) => userId);
		expect(paths().filter((path) => !path.includes('token'))).toEqual([
			'POST /user',
			`GET /user/${ids[1]}/v2`,
			'POST /user',
			`GET /user/${ids[2]}/v2`,
		]);
		ispring.log.length = 0;
		const roleId = roleOfType(ispring, 'administrator');
		await service.run('user', 'create', {
			parameters,
			input: ['c', 'd'].map((name) => ({ email: `${name}@example.com`, roleId, badge: '1' })),
		});
		const readings = paths().filter((path) => /departments|role|profile/.test(path));
		expect(readings.sort()).toEqual(['GET /departments', 'GET /role', 'GET /user/profile/fields']);
	});

	it('says in the item and in a hint that a full plan left somebody inactive', async () => {
		service.ispring.quirks.planSeats = 1;
		const run = await service.run('user', 'create', { parameters, input: [{ email: 'ada@example.com' }] });
		expect(run.items).toMatchObject([{ login: 'ada@example.com', status: 'inactive' }]);
		expect(run.hints.map(({ message }) => message)).toEqual([
			'iSpring Learn keeps new users inactive: the plan has no free seat. Free a seat or extend the plan, then use Set Status.',
		]);
	});

	it('gives the ID also of somebody who could not be read back, and makes up no status', async () => {
		service.ispring.faults.push({
			when: ({ method, path }) => method === 'GET' && path.startsWith('/user/'),
			effect: { kind: 'status', status: 400 },
		});
		const run = await service.run('user', 'create', { parameters, input: [{ email: 'ada@example.com' }] });
		expect(run.items).toMatchObject([{ userId: users()[1]?.userId, email: 'ada@example.com', status: null }]);
		expect(run.hints).toHaveLength(1);
	});

	it('refuses by name what an item lacks or has wrong, before anything is sent, and does the others', async () => {
		const cases: Array<[object, string | RegExp]> = [
			[{}, 'Email: it is empty. [Item 1]'],
			[{ email: 'ada' }, 'Email: "ada" is not a valid e-mail address. [Item 2]'],
			[
				{ email: 'a@example.com', sendInvitation: true },
				'Invite Text: Send Invitation is on, but there is no text. [Item 3]',
			],
			[{ email: 'a@example.com', departmentId: 'Sales' }, /^Department: "Sales" is no ID .*\[Item 4\]$/],
			[
				{ email: 'a@example.com', roleId: NOBODY },
				`Role: iSpring Learn has none with the ID ${NOBODY}. [Item 5]`,
			],
			[
				{ email: 'a@example.com', managedDepartments: [NOBODY] },
				'Additional Fields > Managed Department Names or IDs: they need a Role, and none is chosen. [Item 6]',
			],
			[
				{ email: 'a@example.com', groups: ['x'] },
				/^Additional Fields > Group Names or IDs: "x" is no ID .*\[Item 7\]$/,
			],
		];
		const run = await service.run('user', 'create', {
			parameters,
			input: [...cases.map(([json]) => ({ ...json })), { email: 'last@example.com' }],
			onError: 'continueRegularOutput',
		});
		cases.forEach(([, message], index) => {
			const expected = typeof message === 'string' ? message : expect.stringMatching(message);
			expect(run.items[index]?.error).toEqual(expected);
		});
		expect(run.items.at(-1)).toMatchObject({ email: 'last@example.com', status: 'active' });
		expect(
			service.ispring.log.filter(({ method, path }) => method === 'POST' && path === '/user'),
		).toHaveLength(1);
	});

	it('names the parameter when the account refuses, and makes nobody twice', async () => {
		const { ispring } = service;
		const ada = addUser(ispring, { fields: { login: 'ada', email: 'ada@example.com', first_name: 'Ada' } });
		const smart = addGroup(ispring, { name: 'All drivers', isSmart: true });
		addProfileField(ispring, { name: 'cost_center', label: 'Cost center', isRequired: true });
		const bob = { email: 'bob@example.com' };
		const isFilled = { fields: { mappingMode: 'defineBelow', value: { cost_center: '={{ $json.cost }}' } } };
		const run = await service.run('user', 'create', {
			parameters: { ...parameters, ...isFilled },
			input: [
				{ email: 'ADA@example.com', cost: '1' },
				{ email: 'new@example.com', login: 'ada', cost: '1' },
				{ ...bob, cost: '' },
				{ ...bob, cost: '1', groups: [smart.groupId] },
				{ ...bob, cost: '1', groups: [NOBODY] },
				{ ...bob, cost: '1', departmentId: NOBODY },
				{ ...bob, cost: '1' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: `Email: Ada (login ada) with the ID ${ada.userId} already has it. [Item 1]` },
			{ error: `Login: Ada (login ada) with the ID ${ada.userId} already has it. [Item 2]` },
			{ error: 'Profile Fields: iSpring Learn requires "Cost center", and there is no value. [Item 3]' },
			{
				error:
					'Group Names or IDs: "All drivers" is a smart group, which fills itself by its rules. [Item 4]',
			},
			{ error: `Group Names or IDs: iSpring Learn has none with the ID ${NOBODY}. [Item 5]` },
			{ error: `Department: iSpring Learn has none with the ID ${NOBODY}. [Item 6]` },
			{ email: 'bob@example.com', status: 'active' },
		]);
		expect(users()).toHaveLength(3);
	});

	it('does not take somebody who exists for the new user', async () => {
		addUser(service.ispring, { fields: { login: 'ada@example.com', email: 'ada@example.com' } });
		const run = await service.run('user', 'create', { parameters, input: [{ email: 'ada@example.com' }] });
		expect(run.error?.message).toMatch(/^Login: ada@example.com .* already has it\. \[Item 1\]$/);
	});
});
