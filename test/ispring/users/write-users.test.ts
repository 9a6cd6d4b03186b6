import {
	createUser,
	inheritSupervisor,
	removeFromGroups,
	setStatus,
	setStatuses,
	setSupervisor,
	type NewUser,
} from '../../../src/ispring/users/write-users';
import {
	addDepartment,
	addGroup,
	addUser,
	roleOfType,
	startISpring,
	type FaultEffect,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'truncate' },
	{ kind: 'status', status: 500 },
	{ kind: 'status', status: 502 },
	{ kind: 'status', status: 504 },
	{ kind: 'status', status: 503 },
	{ kind: 'status', status: 429, headers: { 'retry-after': '2' } },
	{ kind: 'body', body: '<html>Sign in</html>', contentType: 'text/html' },
];

describe('iSpring Learn users', () => {
	let ispring: ISpringSimulator;
	const isCreation = ({ method, path }: { method: string; path: string }) =>
		method === 'POST' && path === '/user';

	beforeEach(async () => {
		ispring = await startISpring();
	});
	afterEach(async () => await ispring.close());

	const ada = (more: Partial<NewUser> = {}): NewUser => ({
		departmentId: ispring.state.rootDepartmentId,
		fields: { login: 'Ada@example.com', email: 'ada@example.com', first_name: 'Ada' },
		groupIds: [],
		...more,
	});
	const adas = () =>
		[...ispring.state.users.values()].filter(({ fields }) => /^ada/i.test(fields.login ?? ''));
	const bodies = () => ispring.log.filter(isCreation).map(({ body }) => body);

	describe('are created', () => {
		it.each([true, false])(
			'and their ID is read from an object or a bare value (object: %p)',
			async (returnObject) => {
				ispring.quirks.returnObject = returnObject;
				const transport = ispringTransport(ispring);
				expect(await createUser(transport, ada())).toBe(adas()[0]?.userId);
				expect(transport.counts).toMatchObject({ sent: 1, writes: 1, retries: 0 });
				expect(bodies()).toEqual([
					{
						departmentId: ispring.state.rootDepartmentId,
						fields: { login: 'Ada@example.com', email: 'ada@example.com', first_name: 'Ada' },
						sendLoginEmail: false,
					},
				]);
			},
		);

		it('with groups and an invitation', async () => {
			const { groupId } = addGroup(ispring, { name: 'North' });
			await createUser(ispringTransport(ispring), ada({ groupIds: [groupId], invitationMessage: 'Welcome' }));
			expect(adas()).toMatchObject([{ groups: [groupId] }]);
			expect(ispring.state.mails).toMatchObject([{ kind: 'invitation', text: 'Welcome' }]);
		});

		it.each(['learner', 'administrator', 'department_administrator', 'publisher', 'custom'] as const)(
			'with the role %s, and with managed departments if that role needs them',
			async (type) => {
				const manages = type !== 'learner' && type !== 'administrator';
				const role = { id: roleOfType(ispring, type), type };
				await createUser(ispringTransport(ispring), ada({ role }));
				expect(bodies()).toMatchObject([{ role: type === 'publisher' ? 'custom' : type, roleId: role.id }]);
				const managed = { manageableDepartmentIds: [ispring.state.rootDepartmentId] };
				expect(bodies()).toEqual([
					manages ? expect.objectContaining(managed) : expect.not.objectContaining(managed),
				]);
				expect(adas()).toMatchObject([{ roles: [{ roleId: role.id }] }]);
			},
		);
	});

	describe('are created only once', () => {
		it.each(LOSSES)('when the response is lost: %j', async (effect) => {
			ispring.faults.push({ when: isCreation, effect });
			const transport = ispringTransport(ispring);
			const id = await createUser(transport, ada());
			expect(adas().map(({ userId }) => userId)).toEqual([id]);
			expect(transport.counts.writes).toBe(1);
		});

		it('when the response is lost repeatedly', async () => {
			ispring.faults.push({ when: isCreation, times: 3, effect: { kind: 'resetBefore' } });
			const id = await createUser(ispringTransport(ispring), ada());
			expect(adas().map(({ userId }) => userId)).toEqual([id]);
		});

		it('when the lookup after a lost response also fails at first', async () => {
			ispring.faults.push(
				{ when: isCreation, effect: { kind: 'resetAfter' } },
				{ when: ({ method }) => method === 'GET', times: 2, effect: { kind: 'truncate' } },
			);
			const id = await createUser(ispringTransport(ispring), ada());
			expect(adas().map(({ userId }) => userId)).toEqual([id]);
		});

		it('when it cannot be checked whether the first request was carried out', async () => {
			ispring.faults.push(
				{ when: isCreation, effect: { kind: 'resetAfter' } },
				{ when: ({ method }) => method === 'GET', times: Infinity, effect: { kind: 'resetBefore' } },
			);
			await expect(createUser(ispringTransport(ispring), ada())).rejects.toMatchObject({
				kind: 'unreachable',
			});
			expect(adas()).toHaveLength(1);
			expect(bodies()).toHaveLength(1);
		});

		it('when they have no email', async () => {
			ispring.faults.push({ when: isCreation, effect: { kind: 'resetAfter' } });
			const id = await createUser(ispringTransport(ispring), ada({ fields: { login: 'ada' } }));
			expect(adas().map(({ userId }) => userId)).toEqual([id]);
		});

		it.each([400, 409] as const)(
			'when a request was throttled but still carried out (HTTP %d)',
			async (status) => {
				const existing = {
					userId: 'u-1',
					departmentId: 'd-1',
					status: 1,
					fields: [
						{ name: 'LOGIN', value: 'ada@example.com' },
						{ name: 'EMAIL', value: 'ADA@example.com' },
					],
				};
				const { transport, sent } = scripted(
					({ method }, n) => {
						if (n === 1) return { status: 429, headers: { 'retry-after': '1' } };
						if (method === 'POST') return { status, json: { code: status, message: 'not unique' } };
						return { json: { userProfiles: [existing] } };
					},
					{ system: 'iSpring Learn' },
				);
				expect(await createUser(transport, ada())).toBe('u-1');
				expect(sent.map(({ method }) => method)).toEqual(['POST', 'POST', 'GET']);
			},
		);
	});

	describe('who may exist already', () => {
		const isKnownNew = false;

		it('are not mistaken for the new user when the request is refused at once', async () => {
			addUser(ispring, { fields: { login: 'ada@example.com', email: 'ada@example.com' } });
			await expect(createUser(ispringTransport(ispring), ada(), isKnownNew)).rejects.toMatchObject({
				status: 400,
			});
			expect(ispring.log.map(({ method }) => method)).toEqual(['POST']);
		});

		it('are accepted as the new user after a throttled request if they are in the same department', async () => {
			addUser(ispring, { fields: { login: 'ada@example.com', email: 'ada@example.com' } });
			const wait = { kind: 'status', status: 429, headers: { 'retry-after': '1' } } as const;
			ispring.faults.push({ when: isCreation, effect: wait });
			expect(await createUser(ispringTransport(ispring), ada(), isKnownNew)).toBe(adas()[0]?.userId);
			ispring.faults.push({ when: isCreation, effect: wait });
			const { departmentId } = addDepartment(ispring);
			const elsewhere = createUser(ispringTransport(ispring), ada({ departmentId }), isKnownNew);
			await expect(elsewhere).rejects.toMatchObject({ status: 400 });
		});

		it.each(LOSSES)('are created once when the response is lost: %j', async (effect) => {
			ispring.faults.push({ when: isCreation, effect });
			const id = await createUser(ispringTransport(ispring), ada(), isKnownNew);
			expect(adas().map(({ userId }) => userId)).toEqual([id]);
		});
	});

	describe('with a login or email that another user has', () => {
		it.each([400, 409] as const)(
			'are not created when the login is taken (HTTP %d)',
			async (duplicateStatus) => {
				ispring.quirks.duplicateStatus = duplicateStatus;
				addUser(ispring, { fields: { login: 'ada@example.com', email: 'ada.other@example.com' } });
				await expect(createUser(ispringTransport(ispring), ada())).rejects.toMatchObject({
					status: duplicateStatus,
				});
				expect(adas()).toHaveLength(1);
			},
		);

		it('are not created when the email is taken', async () => {
			addUser(ispring, { fields: { login: 'other', email: 'ada@example.com' } });
			await expect(createUser(ispringTransport(ispring), ada())).rejects.toMatchObject({ status: 400 });
		});

		it('are not created, and the error contains none of their values', async () => {
			addUser(ispring, { fields: { login: 'other', email: 'ada@example.com' } });
			ispring.faults.push({
				when: isCreation,
				effect: {
					kind: 'status',
					status: 400,
					body: '{"message":"ADA%40example.com exists. Dear Ada, welcome"}',
				},
			});
			const failing = createUser(ispringTransport(ispring), ada({ invitationMessage: 'Dear Ada, welcome' }));
			await expect(failing).rejects.toThrow(
				/^iSpring Learn answered 400 to POST \/user: \*\*\* exists\. \*\*\*$/,
			);
		});
	});

	describe('can change', () => {
		it('their groups', async () => {
			const { groupId } = addGroup(ispring);
			const { userId } = addUser(ispring, { groups: [groupId] });
			await removeFromGroups(ispringTransport(ispring), userId, [groupId]);
			expect(ispring.state.users.get(userId)?.groups).toEqual([]);
		});

		it('their supervisor without changing the functional manager', async () => {
			const boss = addUser(ispring);
			const { userId } = addUser(ispring, {
				coSubordination: { subordinationType: 'manual', supervisorId: boss.userId },
			});
			const transport = ispringTransport(ispring);
			const now = () => ispring.state.users.get(userId);
			await setSupervisor(transport, userId, boss.userId);
			expect(now()?.subordination).toEqual({ subordinationType: 'manual', supervisorId: boss.userId });
			await setSupervisor(transport, userId, null);
			expect(now()?.subordination.subordinationType).toBe('no_supervisor');
			await inheritSupervisor(transport, userId);
			expect(now()?.subordination).toEqual({ subordinationType: 'inherit' });
			expect(now()?.coSubordination.supervisorId).toBe(boss.userId);
		});

		it('their status, individually or in one request', async () => {
			const ids = [addUser(ispring), addUser(ispring)].map(({ userId }) => userId);
			const transport = ispringTransport(ispring);
			const statuses = () => ids.map((id) => ispring.state.users.get(id)?.status);
			await setStatuses(transport, ids, 'inactive');
			expect(statuses()).toEqual([3, 3]);
			await setStatuses(transport, ids, 'terminated');
			expect(statuses()).toEqual([5, 5]);
			await setStatuses(transport, ids, 'active');
			expect(statuses()).toEqual([1, 1]);
			await setStatus(transport, ids[0] ?? '', 'terminated');
			await setStatus(transport, ids[1] ?? '', 'inactive');
			expect(statuses()).toEqual([5, 3]);
			expect(transport.counts).toMatchObject({ sent: 5, writes: 5 });
		});
	});
});
