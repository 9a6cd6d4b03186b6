import type { FaultEffect } from '../../../../tools/simulator/ispring/index.mts';
import { addGroup, addUser } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const UNKNOWN = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';

let service: ISpringService;
let ids: string[];

beforeEach(async () => {
	service = await startISpringService();
	const { userId } = addUser(service.ispring);
	ids = ['North', 'South', 'East'].map(
		(name) => addGroup(service.ispring, { name, userIds: [userId] }).groupId,
	);
});
afterEach(async () => await service.close());

const left = () => [...service.ispring.state.groups.keys()];
const parameters = { groupId: byId('={{ $json.id }}') };

describe('iSpring Learn: Delete group', () => {
	it('deletes the group of each item with one request, and keeps its users', async () => {
		const people = service.ispring.state.users.size;
		const run = await service.run('group', 'delete', { parameters, input: [{ id: ids[0] }, { id: ids[2] }] });
		expect(run.items).toEqual([
			{ deleted: true, groupId: ids[0] },
			{ deleted: true, groupId: ids[2] },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(left()).toEqual([ids[1]]);
		expect(service.ispring.state.users.size).toBe(people);
		expect(service.ispring.log.filter(({ path }) => path.startsWith('/group'))).toHaveLength(2);
	});

	const LOSSES: FaultEffect[] = [{ kind: 'resetBefore' }, { kind: 'resetAfter' }];
	it.each(LOSSES)('succeeds when the response is lost: %j', async (effect) => {
		service.ispring.faults.push({ when: ({ method }) => method === 'DELETE', effect });
		const run = await service.run('group', 'delete', { parameters, input: [{ id: ids[0] }, { id: ids[1] }] });
		expect(run.items).toMatchObject([{ deleted: true }, { deleted: true }]);
		expect(left()).toEqual([ids[2]]);
	});

	it.each([
		[UNKNOWN, `Group: the ID ${UNKNOWN} does not exist in iSpring Learn. [Item 1]`],
		['', 'Group: it is empty. [Item 1]'],
	])('refuses the ID "%s" for its item only', async (id, error) => {
		const run = await service.run('group', 'delete', {
			parameters,
			input: [{ id }, { id: ids[1] }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([{ error }, { deleted: true, groupId: ids[1] }]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(left()).toEqual([ids[0], ids[2]]);
	});
});
