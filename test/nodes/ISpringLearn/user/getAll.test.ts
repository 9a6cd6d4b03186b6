import {
	addDepartment,
	addGroup,
	addUser,
	roleOfType,
	type SimUser,
} from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const NOBODY = '00000000-0000-1000-8000-000000000000';

let service: ISpringService;
let ada: SimUser;
let bob: SimUser;
let departmentId: string;
let groupId: string;
beforeEach(async () => {
	service = await startISpringService();
	const { ispring } = service;
	departmentId = addDepartment(ispring, { name: 'Sales' }).departmentId;
	ada = addUser(ispring, { departmentId, fields: { login: 'ada', email: 'ada@example.com' } });
	bob = addUser(ispring, { status: 5, fields: { login: 'bob', email: 'bob@example.com' } });
	groupId = addGroup(ispring, { userIds: [bob.userId] }).groupId;
});
afterEach(async () => await service.close());

const ids = ({ items }: { items: Array<Record<string, unknown>> }) => items.map(({ userId }) => userId);

describe('iSpring Learn: Get many users', () => {
	it('returns all users or up to the limit of each item, simplified or raw', async () => {
		const run = await service.run('user', 'getAll', {
			parameters: {
				returnAll: '={{ $json.all }}',
				limit: '={{ $json.limit }}',
				simple: '={{ $json.simple }}',
			},
			input: [
				{ all: false, limit: 2, simple: false },
				{ all: true, limit: 1, simple: true },
			],
		});
		expect(run.error).toBeUndefined();
		expect(ids(run)).toEqual([
			service.ispring.state.ownerId,
			ada.userId,
			service.ispring.state.ownerId,
			ada.userId,
			bob.userId,
		]);
		expect(run.paired).toEqual([0, 0, 1, 1, 1].map((item) => ({ item })));
		expect(run.items[1]).toHaveProperty('addedDate');
		expect(run.items[4]).toMatchObject({ login: 'bob', status: 'terminated', groupIds: [groupId] });
		expect(Object.keys(run.items[4] ?? {})).toHaveLength(10);
	});

	it('applies the filters of each item with one request per item', async () => {
		const filters = [
			{ departments: [departmentId], groups: [] },
			{ departments: [], groups: [groupId] },
			{ emails: ['ADA@example.com', 'bob@example.com'] },
			{ logins: 'bob, nobody' },
			{ status: 'terminated' },
			{ roleId: roleOfType(service.ispring, 'administrator') },
			{ status: 'active', departments: [departmentId], logins: 'ada' },
		];
		const run = await service.run('user', 'getAll', {
			parameters: {
				returnAll: true,
				filters: {
					departments: '={{ $json.departments }}',
					emails: '={{ $json.emails }}',
					groups: '={{ $json.groups }}',
					logins: '={{ $json.logins }}',
					roleId: byId('={{ $json.roleId }}'),
					status: '={{ $json.status ?? "all" }}',
				},
			},
			input: filters,
		});
		expect(run.error).toBeUndefined();
		const byItem = filters.map((_, item) =>
			ids({ items: run.items.filter((__, index) => Object(run.paired[index]).item === item) }),
		);
		expect(byItem).toEqual([
			[ada.userId],
			[bob.userId],
			[ada.userId, bob.userId],
			[bob.userId],
			[bob.userId],
			[service.ispring.state.ownerId],
			[ada.userId],
		]);
		const { log } = service.ispring;
		expect(log.filter(({ path }) => path === '/users/v2')).toHaveLength(filters.length);
		expect(log.filter(({ path }) => path !== '/users/v2' && !path.includes('token'))).toEqual([]);
	});

	it.each([true, false])('refuses unknown IDs (the request fails: %p)', async (fails) => {
		service.ispring.quirks.badIdFailsFilter = fails;
		const run = await service.run('user', 'getAll', {
			parameters: {
				returnAll: true,
				filters: {
					departments: '={{ $json.departments }}',
					groups: '={{ $json.groups }}',
					roleId: byId('={{ $json.roleId }}'),
				},
			},
			input: [{ departments: [NOBODY] }, { groups: NOBODY }, { roleId: NOBODY }, { groups: [groupId] }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: `Department Names or IDs: the ID ${NOBODY} does not exist in iSpring Learn. [Item 1]` },
			{ error: `Group Names or IDs: the ID ${NOBODY} does not exist in iSpring Learn. [Item 2]` },
			{ error: `Role: the ID ${NOBODY} does not exist in iSpring Learn. [Item 3]` },
			{ userId: bob.userId },
		]);
	});

	it('refuses a limit of 0, an invalid ID and an unknown status', async () => {
		const run = await service.run('user', 'getAll', {
			parameters: {
				limit: '={{ $json.limit ?? 5 }}',
				filters: { status: '={{ $json.status ?? "all" }}', groups: '={{ $json.groups }}' },
			},
			input: [{ limit: 0 }, { groups: ['north'] }, { status: 'asleep' }, { status: 'terminated' }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: 'Limit: 0 is not a positive whole number. [Item 1]' },
			{
				error: expect.stringMatching(/^Filters > Group Names or IDs: "north" is not a valid .* \[Item 2\]$/),
			},
			{ error: expect.stringMatching(/^Filters > Status: "asleep" is not one of .* \[Item 3\]$/) },
			{ userId: bob.userId },
		]);
	});
});
