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

describe('iSpring Learn: Create user', () => {
	beforeEach(() => {
		addProfileField(service.ispring, { name: 'badge' });
	});

	it('creates the user of each item with minimal or complete data', async () => {
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

	it('reads the departments, roles and profile fields at most once and only if needed', async () => {
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

	it('reports in the item and in a warning that a full plan left the user inactive', async () => {
		service.ispring.quirks.planSeats = 1;
		const run = await service.run('user', 'create', { parameters, input: [{ email: 'ada@example.com' }] });
		expect(run.items).toMatchObject([{ login: 'ada@example.com', status: 'inactive' }]);
		expect(run.hints.map(({ message }) => message)).toEqual([
			'iSpring Learn created users as inactive, because the plan has no free seat. Free up a seat or upgrade the plan, then use Set Status.',
		]);
	});

	it('returns the ID of a user who could not be read back, with an unknown status', async () => {
		service.ispring.faults.push({
			when: ({ method, path }) => method === 'GET' && path.startsWith('/user/'),
			effect: { kind: 'status', status: 400 },
		});
		const run = await service.run('user', 'create', { parameters, input: [{ email: 'ada@example.com' }] });
		expect(run.items).toMatchObject([{ userId: users()[1]?.userId, email: 'ada@example.com', status: null }]);
		expect(run.hints).toHaveLength(1);
	});

	it('names a missing or invalid parameter before it sends a request, and processes the other items', async () => {
		const cases: Array<[object, string | RegExp]> = [
			[{}, 'Email: it is empty. [Item 1]'],
			[{ email: 'ada' }, 'Email: "ada" is not a valid email address. [Item 2]'],
			[
				{ email: 'a@example.com', sendInvitation: true },
				'Invite Text: Send Invitation is on, but there is no text. [Item 3]',
			],
			[
				{ email: 'a@example.com', departmentId: 'Sales' },
				/^Department: "Sales" is not a valid .*\[Item 4\]$/,
			],
			[
				{ email: 'a@example.com', roleId: NOBODY },
				`Role: the ID ${NOBODY} does not exist in iSpring Learn. [Item 5]`,
			],
			[
				{ email: 'a@example.com', managedDepartments: [NOBODY] },
				'Additional Fields > Managed Department Names or IDs: managed departments require a Role, and none is selected. [Item 6]',
			],
			[
				{ email: 'a@example.com', groups: ['x'] },
				/^Additional Fields > Group Names or IDs: "x" is not a valid .*\[Item 7\]$/,
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

	it('names the parameter that the account refuses, and creates no user twice', async () => {
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
			{ error: 'Profile Fields: iSpring Learn requires "Cost center". [Item 3]' },
			{
				error:
					'Group Names or IDs: "All drivers" is a smart group, whose members are determined by its rules. [Item 4]',
			},
			{ error: `Group Names or IDs: the ID ${NOBODY} does not exist in iSpring Learn. [Item 5]` },
			{ error: `Department: the ID ${NOBODY} does not exist in iSpring Learn. [Item 6]` },
			{ email: 'bob@example.com', status: 'active' },
		]);
		expect(users()).toHaveLength(3);
	});

	it('does not mistake an existing user for the new one', async () => {
		addUser(service.ispring, { fields: { login: 'ada@example.com', email: 'ada@example.com' } });
		const run = await service.run('user', 'create', { parameters, input: [{ email: 'ada@example.com' }] });
		expect(run.error?.message).toMatch(/^Login: ada@example.com .* already has it\. \[Item 1\]$/);
	});
});
