import { addUser, roleOfType } from '../../../../tools/simulator/ispring/index.mts';
import { byId, startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const NOBODY = '00000000-0000-1000-8000-000000000000';

let service: ISpringService;
beforeEach(async () => {
	service = await startISpringService();
});
afterEach(async () => await service.close());

const parameters = { userId: byId('={{ $json.id }}'), simple: '={{ $json.simple }}' };

describe('iSpring Learn: Get user', () => {
	it('returns the simplified or raw record of each item', async () => {
		const { ispring } = service;
		const ada = addUser(ispring, {
			status: 3,
			fields: { login: 'ada', email: 'ada@example.com', first_name: 'Ada', last_name: 'Lovelace' },
		});
		const bob = addUser(ispring, { status: 5, fields: { login: 'bob' } });
		const run = await service.run('user', 'get', {
			parameters,
			input: [
				{ id: ada.userId, simple: true },
				{ id: bob.userId.toUpperCase(), simple: false },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
		expect(run.items).toEqual([
			{
				userId: ada.userId,
				login: 'ada',
				email: 'ada@example.com',
				firstName: 'Ada',
				lastName: 'Lovelace',
				jobTitle: null,
				departmentId: ispring.state.rootDepartmentId,
				roleId: roleOfType(ispring, 'learner'),
				status: 'inactive',
				groupIds: [],
			},
			expect.objectContaining({
				userId: bob.userId,
				status: 5,
				fields: [{ name: 'LOGIN', value: 'bob' }],
				addedDate: bob.addedDate,
			}),
		]);
		expect(ispring.log.filter(({ path }) => path.startsWith('/user'))).toHaveLength(2);
	});

	it('refuses an unknown, an invalid and an empty ID for its item only', async () => {
		const { userId } = addUser(service.ispring);
		const run = await service.run('user', 'get', {
			parameters,
			input: [NOBODY, 'ada', '', userId].map((id) => ({ id, simple: true })),
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: `User: the ID ${NOBODY} does not exist in iSpring Learn. [Item 1]` },
			{ error: expect.stringContaining('User: "ada" is not a valid iSpring Learn ID') },
			{ error: 'User: it is empty. [Item 3]' },
			{ userId },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }, { item: 3 }]);
	});

	it('names the request and the field of a response without a user', async () => {
		const { userId } = addUser(service.ispring);
		service.ispring.faults.push({
			when: ({ path }) => path === `/user/${userId}/v2`,
			effect: { kind: 'body', body: JSON.stringify({ status: 1 }), contentType: 'application/json' },
		});
		const run = await service.run('user', 'get', { parameters, input: [{ id: userId, simple: true }] });
		expect(run.error?.message).toBe(
			'iSpring Learn gave an unexpected response to GET /user/{id}/v2: the field "userId" is missing [Item 1]',
		);
	});
});
