import { addGroup, addUser } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const UNKNOWN = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';

let service: ISpringService;
let ids: string[];

beforeEach(async () => {
	service = await startISpringService();
	const { userId } = addUser(service.ispring);
	ids = ['North', 'South'].map((name) => addGroup(service.ispring, { name, userIds: [userId] }).groupId);
});
afterEach(async () => await service.close());

const names = () => [...service.ispring.state.groups.values()].map(({ name }) => name);
const parameters = { groupId: byId('={{ $json.id }}'), name: '={{ $json.name }}' };

describe('iSpring Learn: Update group', () => {
	it('renames the group of each item with one request, and keeps its members', async () => {
		const run = await service.run('group', 'update', {
			parameters,
			input: [
				{ id: ids[0], name: 'Far North' },
				{ id: ids[1], name: 'Far South' },
			],
		});
		expect(run.items).toEqual([
			{ groupId: ids[0], name: 'Far North' },
			{ groupId: ids[1], name: 'Far South' },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(names()).toEqual(['Far North', 'Far South']);
		expect([...service.ispring.state.users.values()].at(-1)?.groups).toEqual(ids);
		expect(service.ispring.log.filter(({ path }) => path.startsWith('/group'))).toHaveLength(2);
	});

	it.each([
		[{ id: UNKNOWN }, `Group: the ID ${UNKNOWN} does not exist in iSpring Learn. [Item 1]`],
		[{ id: '' }, 'Group: it is empty. [Item 1]'],
		[{ id: 'North' }, /^Group: "North" is not a valid iSpring Learn ID/],
		[{ name: ' ' }, 'Name: it is empty. [Item 1]'],
	])('refuses %j for its item only', async (bad, message) => {
		const run = await service.run('group', 'update', {
			parameters,
			input: [
				{ id: ids[0], name: 'Far North', ...bad },
				{ id: ids[1], name: 'Far South' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: typeof message === 'string' ? message : expect.stringMatching(message) },
			{ groupId: ids[1] },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(names()).toEqual(['North', 'Far South']);
	});
});
