import { addUser } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const NOBODY = '00000000-0000-1000-8000-000000000000';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

const parameters = { userId: byId('={{ $json.id }}'), status: '={{ $json.status }}' };

describe('iSpring Learn: Set status of user', () => {
	it('sets the status of each user and returns the new state', async () => {
		const users = [1, 1, 3, 5].map((status) =>
			addUser(service.ispring, { status: status === 5 ? 5 : status === 3 ? 3 : 1 }),
		);
		const wanted = ['inactive', 'terminated', 'active', 'active'];
		const run = await service.run('user', 'setStatus', {
			parameters,
			input: users.map(({ userId }, index) => ({ id: userId, status: wanted[index] })),
		});
		expect(run.error).toBeUndefined();
		expect(run.items.map(({ userId, status }) => [userId, status])).toEqual(
			users.map(({ userId }, index) => [userId, wanted[index]]),
		);
		expect(users.map(({ status }) => status)).toEqual([3, 5, 1, 1]);
		expect(run.paired).toEqual([0, 1, 2, 3].map((item) => ({ item })));
	});

	it('fails when a full plan keeps a user inactive', async () => {
		Object.assign(service.ispring.quirks, { planSeats: 1, statusAfterActivateStaysInactive: true });
		const { userId } = addUser(service.ispring, { status: 3 });
		const run = await service.run('user', 'setStatus', {
			parameters,
			input: [
				{ id: userId, status: 'active' },
				{ id: userId, status: 'terminated' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{
				error: 'Status: iSpring Learn left the user inactive, because the plan has no free seat. [Item 1]',
				details: 'Free up a seat or upgrade the plan, then run the workflow again.',
			},
			{ userId, status: 'terminated' },
		]);
	});

	it('refuses an unknown status, an unknown user and the owner, and processes the other items', async () => {
		const { userId } = addUser(service.ispring);
		const { ownerId } = service.ispring.state;
		const run = await service.run('user', 'setStatus', {
			parameters,
			input: [
				{ id: userId, status: 'gone' },
				{ id: NOBODY, status: 'active' },
				{ id: ownerId, status: 'inactive' },
				{ id: userId, status: 'inactive' },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: 'Status: "gone" is not one of active, inactive, terminated. [Item 1]' },
			{ error: `User: the ID ${NOBODY} does not exist in iSpring Learn. [Item 2]` },
			{ error: expect.stringContaining('the account owner cannot be deactivated') },
			{ userId, status: 'inactive' },
		]);
	});
});
