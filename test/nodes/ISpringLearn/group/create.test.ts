import { addGroup, addUser } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const UNKNOWN = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

const groups = () => [...service.ispring.state.groups.values()];
const membersOf = (id: unknown) =>
	[...service.ispring.state.users.values()].filter((user) => user.groups.includes(String(id)));

describe('iSpring Learn: Create group', () => {
	it('creates a group with users for each item, reading the list once', async () => {
		const users = [addUser(service.ispring), addUser(service.ispring)].map(({ userId }) => userId);
		const run = await service.run('group', 'create', {
			parameters: { name: '={{ $json.name }}', additionalFields: { users: '={{ $json.users }}' } },
			input: [{ name: ' North ', users }, { name: 'South' }],
		});
		const [north, south] = groups();
		expect(run.items).toEqual([
			{ groupId: north?.groupId, name: 'North', isSmart: false },
			{ groupId: south?.groupId, name: 'South', isSmart: false },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(membersOf(north?.groupId).map(({ userId }) => userId)).toEqual(users);
		expect(membersOf(south?.groupId)).toEqual([]);
		const sent = service.ispring.log.filter(({ path }) => path.startsWith('/group'));
		expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /groups',
			'POST /group',
			'POST /group',
		]);
	});

	it('creates the group only once when the response is lost', async () => {
		addGroup(service.ispring, { name: 'North', isSmart: true });
		service.ispring.faults.push({ when: ({ path }) => path === '/group', effect: { kind: 'resetAfter' } });
		const run = await service.run('group', 'create', { parameters: { name: 'North' } });
		expect(groups()).toHaveLength(2);
		expect(run.items).toEqual([{ groupId: groups()[1]?.groupId, name: 'North', isSmart: false }]);
	});

	it('refuses an existing name, including one that an earlier item created', async () => {
		const { groupId } = addGroup(service.ispring, { name: 'North' });
		const run = await service.run('group', 'create', {
			parameters: { name: '={{ $json.name }}' },
			input: [{ name: 'south' }, { name: 'NORTH' }, { name: 'South' }],
			onError: 'continueRegularOutput',
		});
		const south = groups()[1]?.groupId;
		expect(run.items).toEqual([
			{ groupId: south, name: 'south', isSmart: false },
			{
				error: `Name: the group "North" with the ID ${groupId} already exists. [Item 2]`,
				details: 'Use that one, or enter another name.',
			},
			{
				error: `Name: the group "south" with the ID ${south} already exists. [Item 3]`,
				details: 'Use that one, or enter another name.',
			},
		]);
		expect(groups()).toHaveLength(2);
	});

	it.each([
		[{ name: '' }, 'Name: it is empty. [Item 1]'],
		[{ users: [UNKNOWN] }, `User Names or IDs: the ID ${UNKNOWN} does not exist in iSpring Learn. [Item 1]`],
		[{ users: 'ada' }, /^Additional Fields > User Names or IDs: "ada" is not a valid iSpring Learn ID/],
	])('refuses %j for its item only', async (bad, message) => {
		const run = await service.run('group', 'create', {
			parameters: { name: '={{ $json.name }}', additionalFields: { users: '={{ $json.users }}' } },
			input: [{ name: 'North', ...bad }, { name: 'South' }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: typeof message === 'string' ? message : expect.stringMatching(message) },
			{ name: 'South' },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(groups().map(({ name }) => name)).toEqual(['South']);
	});
});
