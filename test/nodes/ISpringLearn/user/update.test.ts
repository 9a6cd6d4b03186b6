import {
	addDepartment,
	addGroup,
	addProfileField,
	addUser,
	roleOfType,
	type SimUser,
} from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const NOBODY = '00000000-0000-1000-8000-000000000000';

let service: ISpringService;
let ada: SimUser;
let bob: SimUser;
beforeEach(async () => {
	service = await startISpringService();
	addProfileField(service.ispring, { name: 'badge', label: 'Badge number' });
	ada = addUser(service.ispring, {
		fields: { login: 'ada', email: 'ada@example.com', first_name: 'Ada', last_name: 'Byron', badge: '7' },
	});
	bob = addUser(service.ispring, { status: 3, fields: { login: 'bob' } });
});
afterEach(async () => await service.close());

const fields = (value: Record<string, string>) => ({
	mappingMode: 'defineBelow',
	value,
	matchingColumns: [],
	schema: [],
});
const userId = byId('={{ $json.id }}');
const bodies = () =>
	service.ispring.log
		.filter(({ method, path }) => method === 'POST' && path.startsWith('/user/'))
		.map(({ body }) => body);

describe('iSpring Learn: Update user', () => {
	it('updates only the given fields and returns each user as read back', async () => {
		const run = await service.run('user', 'update', {
			parameters: {
				userId,
				fields: fields({ last_name: '={{ $json.lastName }}', Badge: '={{ $json.badge }}' }),
			},
			input: [
				{ id: ada.userId, lastName: 'Lovelace', badge: '' },
				{ id: bob.userId, badge: 8 },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(run.items).toMatchObject([
			{ userId: ada.userId, firstName: 'Ada', lastName: 'Lovelace', status: 'active' },
			{ userId: bob.userId, lastName: null, status: 'inactive' },
		]);
		expect(bodies()).toEqual([
			{
				departmentId: ada.departmentId,
				fields: { login: 'ada', email: 'ada@example.com', LAST_NAME: 'Lovelace' },
			},
			{ departmentId: bob.departmentId, fields: { login: 'bob', BADGE: '8' } },
		]);
		expect([ada.fields.badge, bob.fields.badge]).toEqual(['7', '8']);
		const readings = service.ispring.log.filter(({ method }) => method === 'GET').map(({ path }) => path);
		expect(readings.sort()).toEqual(
			[ada, ada, bob, bob]
				.map((user) => `/user/${user.userId}/v2`)
				.concat('/user/profile/fields')
				.sort(),
		);
	});

	it('updates all fields by expressions', async () => {
		const { ispring } = service;
		const { departmentId } = addDepartment(ispring);
		const roleId = roleOfType(ispring, 'custom');
		const run = await service.run('user', 'update', {
			parameters: {
				userId,
				updateFields: {
					departmentId: byId('={{ $json.departmentId }}'),
					email: '={{ $json.email }}',
					login: '={{ $json.login }}',
					managedDepartments: '={{ [$json.departmentId] }}',
					roleId: byId('={{ $json.roleId }}'),
				},
			},
			input: [
				{ id: ada.userId, departmentId, email: 'countess@example.com', login: 'countess', roleId },
				{ id: bob.userId, departmentId, email: 'b@example.com', login: 'bob', roleId },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.items).toMatchObject([
			{ login: 'countess', email: 'countess@example.com', departmentId, roleId },
			{ login: 'bob', email: 'b@example.com', departmentId, roleId },
		]);
		expect(ada.roles).toEqual([{ roleId, manageableDepartmentIds: [departmentId] }]);
	});

	it.each(['add', 'replace'] as const)(
		'sets exactly the given groups in an account with the mode %s, and keeps smart groups',
		async (groupIdsOnUpdate) => {
			const { ispring } = service;
			ispring.quirks.groupIdsOnUpdate = groupIdsOnUpdate;
			const [stays, goes, comes] = ['stays', 'goes', 'comes'].map(
				(name) => addGroup(ispring, { name }).groupId,
			);
			const { groupId: smart } = addGroup(ispring, { isSmart: true });
			ada.groups = [stays, goes, smart].flatMap((id) => id ?? []);
			const run = await service.run('user', 'update', {
				parameters: { userId: byId(ada.userId), updateFields: { groups: '={{ $json.groups }}' } },
				input: [{ groups: [comes, stays] }, { groups: `${stays}, ${comes}` }],
			});
			expect(run.error).toBeUndefined();
			expect(new Set(ada.groups)).toEqual(new Set([stays, smart, comes]));
			// The second item finds nothing to do.
			expect(bodies()).toMatchObject([{ groupIds: [goes] }, { groupIds: [stays, comes] }]);
		},
	);

	it('names an empty, invalid or taken value, and processes the other items', async () => {
		const cases: Array<[object, string]> = [
			[{ id: NOBODY, login: 'x' }, `User: the ID ${NOBODY} does not exist in iSpring Learn. [Item 1]`],
			[{ login: null }, 'Update Fields > Login: it is empty. [Item 2]'],
			[{ email: 'x' }, 'Update Fields > Email: "x" is not a valid email address. [Item 3]'],
			[{ groups: [] }, 'Update Fields > Group Names or IDs: it contains no ID. [Item 4]'],
			[
				{ groups: [NOBODY] },
				`Group Names or IDs: the ID ${NOBODY} does not exist in iSpring Learn. [Item 5]`,
			],
			[{ login: 'BOB' }, `Login: bob (login bob) with the ID ${bob.userId} already has it. [Item 6]`],
			[
				{ managed: [NOBODY] },
				'Update Fields > Managed Department Names or IDs: managed departments require a Role, and none is selected. [Item 7]',
			],
			[{}, 'Update Fields: there is nothing to change. [Item 8]'],
		];
		const run = await service.run('user', 'update', {
			parameters: {
				userId,
				updateFields: {
					email: '={{ $json.email }}',
					groups: '={{ $json.groups }}',
					login: '={{ $json.login }}',
					managedDepartments: '={{ $json.managed }}',
				},
			},
			input: [
				...cases.map(([given]) => ({ id: ada.userId, ...given })),
				{ id: ada.userId, login: 'countess' },
			],
			onError: 'continueRegularOutput',
		});
		const errors = run.items.map(({ error }) => error);
		expect(errors).toEqual([...cases.map(([, message]) => message), undefined]);
		expect(run.items.at(-1)).toMatchObject({ login: 'countess' });
		expect(bob.fields).toEqual({ login: 'bob' });
		expect(bodies()).toHaveLength(3);
	});

	it.each([
		['departmentId', 'Department'],
		['roleId', 'Role'],
	])('refuses an empty and an unknown ID and names the parameter (%s)', async (name, displayName) => {
		const run = await service.run('user', 'update', {
			parameters: { userId: byId(ada.userId), updateFields: { [name]: byId('={{ $json.id }}') } },
			input: [{ id: '' }, { id: NOBODY }],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ error }) => error)).toEqual([
			`Update Fields > ${displayName}: it is empty. [Item 1]`,
			`${displayName}: the ID ${NOBODY} does not exist in iSpring Learn. [Item 2]`,
		]);
	});

	it('refuses an unknown profile field, and one that has a parameter of its own', async () => {
		const run = await service.run('user', 'update', {
			parameters: {
				userId: byId(ada.userId),
				fields: fields({
					shoe_size: '={{ $json.size }}',
					email: '={{ $json.email }}',
					badge: '={{ $json.badge }}',
				}),
			},
			input: [{ size: 38 }, { email: 'a@example.com' }, { badge: 9 }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: 'Profile Fields: iSpring Learn has no profile field called "shoe_size". [Item 1]' },
			{ error: 'Profile Fields: "email" has a parameter of its own. [Item 2]' },
			{ userId: ada.userId },
		]);
		expect(ada.fields.badge).toBe('9');
	});

	it('accepts a date object from an expression', async () => {
		addProfileField(service.ispring, { name: 'born', type: 'birthdate' });
		const run = await service.run('user', 'update', {
			parameters: {
				userId: byId(ada.userId),
				fields: fields({ born: '={{ DateTime.fromISO($json.born) }}' }),
			},
			input: [{ born: '1815-12-10' }],
		});
		expect(run.error).toBeUndefined();
		expect(ada.fields.born).toBe('1815-12-10');
	});
});
