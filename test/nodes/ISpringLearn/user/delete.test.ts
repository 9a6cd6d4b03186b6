import { addUser } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const NOBODY = '00000000-0000-1000-8000-000000000000';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

const parameters = { userId: byId('={{ $json.id }}') };

describe('iSpring Learn: Delete user', () => {
	it('deletes the user of each item with one request, and no other user', async () => {
		const { state, log } = service.ispring;
		const [ada, bob, carl] = ['ada', 'bob', 'carl'].map((login) =>
			addUser(service.ispring, { fields: { login } }),
		);
		const run = await service.run('user', 'delete', {
			parameters,
			input: [{ id: ada?.userId }, { id: bob?.userId }],
		});
		expect(run.error).toBeUndefined();
		expect(run.items).toEqual([
			{ deleted: true, userId: ada?.userId },
			{ deleted: true, userId: bob?.userId },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect([...state.users.keys()]).toEqual([state.ownerId, carl?.userId]);
		expect(log.filter(({ path }) => path.startsWith('/user'))).toHaveLength(2);
	});

	it('refuses unknown users and the account owner, and deletes the others', async () => {
		const { state } = service.ispring;
		const { userId } = addUser(service.ispring);
		const run = await service.run('user', 'delete', {
			parameters,
			input: [{ id: NOBODY }, { id: null }, { id: state.ownerId }, { id: userId }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: `User: the ID ${NOBODY} does not exist in iSpring Learn. [Item 1]` },
			{ error: 'User: it is empty. [Item 2]' },
			{ error: expect.stringContaining('the account owner cannot be deleted') },
			{ deleted: true, userId },
		]);
		expect([...state.users.keys()]).toEqual([state.ownerId]);
	});

	it('succeeds when the first response is lost', async () => {
		const { userId } = addUser(service.ispring);
		service.ispring.faults.push({
			when: ({ method }) => method === 'DELETE',
			effect: { kind: 'resetAfter' },
		});
		const run = await service.run('user', 'delete', { parameters, input: [{ id: userId }] });
		expect(run.items).toEqual([{ deleted: true, userId }]);
	});
});
