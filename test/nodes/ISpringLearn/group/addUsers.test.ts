import { addGroup, addUser } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const UNKNOWN = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';

let service: ISpringService;
let users: string[];
let north: string;
let south: string;
let smart: string;

beforeEach(async () => {
	service = await startISpringService();
	const { ispring } = service;
	users = [1, 2, 3].map(() => addUser(ispring).userId);
	north = addGroup(ispring, { name: 'North' }).groupId;
	south = addGroup(ispring, { name: 'South', userIds: users.slice(1) }).groupId;
	smart = addGroup(ispring, { name: 'New here', isSmart: true, userIds: users }).groupId;
});
afterEach(async () => await service.close());

const groupsOf = (index: number) => service.ispring.state.users.get(users[index] ?? '')?.groups;
const writes = () => service.ispring.log.filter(({ changed }) => changed);
const parameters = { groupId: byId('={{ $json.group }}'), users: '={{ $json.users }}' };

describe('iSpring Learn: Add users to group', () => {
	it.each(['add', 'replace'] as const)(
		'adds users and keeps all their other groups in an account where groupIds %ss',
		async (groupIdsOnUpdate) => {
			service.ispring.quirks.groupIdsOnUpdate = groupIdsOnUpdate;
			const run = await service.run('group', 'addUsers', {
				parameters,
				input: [
					{ group: north, users: [users[0], users[1]] },
					{ group: south.toUpperCase(), users: `${users[1]}, ${users[0]}` },
				],
			});
			expect(run.items).toEqual([
				{ groupId: north, userId: users[0], outcome: 'added' },
				{ groupId: north, userId: users[1], outcome: 'added' },
				{ groupId: south, userId: users[1], outcome: 'unchanged' },
				{ groupId: south, userId: users[0], outcome: 'added' },
			]);
			expect(run.paired).toEqual([0, 0, 1, 1].map((item) => ({ item })));
			expect(groupsOf(0)?.sort()).toEqual([north, south, smart].sort());
			expect(groupsOf(1)?.sort()).toEqual([north, south, smart].sort());
			expect(groupsOf(2)?.sort()).toEqual([south, smart].sort());
			expect(writes()).toHaveLength(3);
		},
	);

	it('reads the groups once and the users of an item with one request, and never replaces all memberships', async () => {
		await service.run('group', 'addUsers', {
			parameters,
			input: [
				{ group: south, users },
				{ group: south, users },
			],
		});
		const sent = service.ispring.log.map(({ method, path }) => `${method} ${path}`);
		expect(sent.filter((one) => one === 'GET /groups')).toHaveLength(1);
		expect(sent.filter((one) => one === 'GET /users/v2')).toHaveLength(2);
		expect(writes().map(({ path }) => path)).toEqual([`/user/${users[0]}`]);
	});

	it('refuses a smart group and names it', async () => {
		const run = await service.run('group', 'addUsers', {
			parameters,
			input: [
				{ group: smart, users },
				{ group: north, users: users[0] },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toEqual([
			{
				error: 'Group: "New here" is a smart group, whose members are determined by its rules. [Item 1]',
				details: 'Change its rules in iSpring Learn, or choose a regular group.',
			},
			{ groupId: north, userId: users[0], outcome: 'added' },
		]);
	});

	it.each([true, false])(
		'refuses an unknown user before any user of the item is added (the filter fails as a whole: %p)',
		async (badIdFailsFilter) => {
			service.ispring.quirks.badIdFailsFilter = badIdFailsFilter;
			const run = await service.run('group', 'addUsers', {
				parameters,
				input: [
					{ group: north, users: [users[0], UNKNOWN] },
					{ group: north, users: [users[1]] },
				],
				onError: 'continueRegularOutput',
			});
			expect(run.items).toMatchObject([
				{ error: `User Names or IDs: the ID ${UNKNOWN} does not exist in iSpring Learn. [Item 1]` },
				{ userId: users[1], outcome: 'added' },
			]);
			expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
			expect(groupsOf(0)).not.toContain(north);
		},
	);

	it('does not report a user with an unreadable record as unknown', async () => {
		const broken = { userId: users[0], fields: null };
		service.ispring.faults.push({
			when: ({ path }) => path === '/users/v2',
			times: Infinity,
			effect: { kind: 'body', body: JSON.stringify([broken]), contentType: 'application/json' },
		});
		const run = await service.run('group', 'addUsers', { parameters, input: [{ group: north, users }] });
		expect(run.error?.message).toBe(
			`iSpring Learn gave an unexpected response to GET /users/v2: of the user ${users[0]}, its fields are unreadable [Item 1]`,
		);
		expect(writes()).toEqual([]);
	});

	it.each([
		[{ group: UNKNOWN }, `Group: the ID ${UNKNOWN} does not exist in iSpring Learn. [Item 1]`],
		[{ group: '' }, 'Group: it is empty. [Item 1]'],
		[{ users: [] }, 'User Names or IDs: it contains no ID. [Item 1]'],
	])('refuses %j for its item only', async (bad, error) => {
		const good = { group: north, users: [users[0]] };
		const run = await service.run('group', 'addUsers', {
			parameters,
			input: [{ ...good, ...bad }, good],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([{ error }, { outcome: 'added' }]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
	});
});
