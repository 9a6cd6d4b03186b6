import { addUser } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const NOBODY = '00000000-0000-1000-8000-000000000000';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

const parameters = {
	userId: byId('={{ $json.id }}'),
	supervisor: '={{ $json.supervisor }}',
	supervisorId: byId('={{ $json.supervisorId }}'),
};

describe('iSpring Learn: Set supervisor of user', () => {
	it("sets a user, the department's supervisor, or nobody as the supervisor", async () => {
		const boss = addUser(service.ispring);
		const [ada, bob, carl] = ['ada', 'bob', 'carl'].map((login) =>
			addUser(service.ispring, {
				fields: { login },
				subordination: { subordinationType: 'manual', supervisorId: service.ispring.state.ownerId },
			}),
		);
		const run = await service.run('user', 'setSupervisor', {
			parameters,
			input: [
				{ id: ada?.userId, supervisor: 'user', supervisorId: boss.userId },
				{ id: bob?.userId, supervisor: 'department', supervisorId: 'not looked at' },
				{ id: carl?.userId, supervisor: 'none' },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.items).toEqual([
			{ userId: ada?.userId, supervisor: 'user', supervisorId: boss.userId },
			{ userId: bob?.userId, supervisor: 'department', supervisorId: null },
			{ userId: carl?.userId, supervisor: 'none', supervisorId: null },
		]);
		expect([ada, bob, carl].map((user) => user?.subordination)).toEqual([
			{ subordinationType: 'manual', supervisorId: boss.userId },
			{ subordinationType: 'inherit' },
			{ subordinationType: 'no_supervisor' },
		]);
		expect(run.paired).toEqual([0, 1, 2].map((item) => ({ item })));
		expect(service.ispring.log.filter(({ path }) => path.startsWith('/user'))).toHaveLength(3);
	});

	it('names the parameter with an unknown user', async () => {
		const { userId } = addUser(service.ispring);
		const run = await service.run('user', 'setSupervisor', {
			parameters,
			input: [
				{ id: NOBODY, supervisor: 'none' },
				{ id: userId, supervisor: 'user', supervisorId: NOBODY },
				{ id: userId, supervisor: 'user' },
				{ id: userId, supervisor: 'none' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: `User: the ID ${NOBODY} does not exist in iSpring Learn. [Item 1]` },
			{ error: `Supervisor: the ID ${NOBODY} does not exist in iSpring Learn. [Item 2]` },
			{ error: 'Supervisor: it is empty. [Item 3]' },
			{ userId, supervisor: 'none' },
		]);
	});
});
