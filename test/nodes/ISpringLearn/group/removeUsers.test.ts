import { addGroup, addUser } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const UNKNOWN = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';

let service: ISpringService;
let users: string[];
let north: string;
let south: string;

beforeEach(async () => {
	service = await startISpringService();
	const { ispring } = service;
	users = [1, 2, 3].map(() => addUser(ispring).userId);
	north = addGroup(ispring, { name: 'North', userIds: users.slice(0, 2) }).groupId;
	south = addGroup(ispring, { name: 'South', userIds: users }).groupId;
});
afterEach(async () => await service.close());

const groups = () => users.map((id) => service.ispring.state.users.get(id)?.groups);
const writes = () => service.ispring.log.filter(({ changed }) => changed);
const parameters = { groupId: byId('={{ $json.group }}'), users: '={{ $json.users }}' };

describe('iSpring Learn: Remove users from group', () => {
	it('removes users from the group of each item, and from no other group', async () => {
		const run = await service.run('group', 'removeUsers', {
			parameters,
			input: [
				{ group: north, users: [users[0], users[2]] },
				{ group: south, users: users[1] },
			],
		});
		expect(run.items).toEqual([
			{ groupId: north, userId: users[0], outcome: 'removed' },
			{ groupId: north, userId: users[2], outcome: 'unchanged' },
			{ groupId: south, userId: users[1], outcome: 'removed' },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 0 }, { item: 1 }]);
		expect(groups()).toEqual([[south], [north], [south]]);
		expect(writes().map(({ path, body }) => [path, body])).toEqual([
			[`/user/${users[0]}/groups/remove`, { groupIds: [north] }],
			[`/user/${users[1]}/groups/remove`, { groupIds: [south] }],
		]);
	});

	it('repeats the change when the response is lost', async () => {
		service.ispring.faults.push({
			when: ({ path }) => path.endsWith('/groups/remove'),
			effect: { kind: 'resetAfter' },
		});
		const run = await service.run('group', 'removeUsers', {
			parameters,
			input: [
				{ group: north, users: users[0] },
				{ group: north, users: users[1] },
			],
		});
		expect(run.items.map(({ outcome }) => outcome)).toEqual(['removed', 'removed']);
		expect(groups()).toEqual([[south], [south], [south]]);
	});

	it.each([
		[{ users: [UNKNOWN] }, `User Names or IDs: the ID ${UNKNOWN} does not exist in iSpring Learn. [Item 1]`],
		[{ users: '' }, 'User Names or IDs: it contains no ID. [Item 1]'],
		[{ group: UNKNOWN }, `Group: the ID ${UNKNOWN} does not exist in iSpring Learn. [Item 1]`],
	])('refuses %j for its item only', async (bad, error) => {
		const run = await service.run('group', 'removeUsers', {
			parameters,
			input: [
				{ group: north, users: users[0], ...bad },
				{ group: north, users: users[1] },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([{ error }, { userId: users[1], outcome: 'removed' }]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(groups()).toEqual([[north, south], [south], [south]]);
	});

	it('refuses a smart group and names it', async () => {
		const smart = addGroup(service.ispring, { name: 'New here', isSmart: true, userIds: users });
		const run = await service.run('group', 'removeUsers', {
			parameters,
			input: [{ group: smart.groupId, users }],
		});
		expect(run.error?.message).toBe(
			'Group: "New here" is a smart group, whose members are determined by its rules. [Item 1]',
		);
		expect(writes()).toEqual([]);
	});
});
