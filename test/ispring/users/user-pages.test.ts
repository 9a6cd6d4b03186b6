import { findUsers } from '../../../src/ispring/users/find-users';
import { recordToUser } from '../../../src/ispring/users/user-shape';
import {
	lookUpUsers,
	readUsers,
	readUsersById,
	readUsersByLogin,
} from '../../../src/ispring/users/read-users';
import {
	addUser,
	startISpring,
	type FaultEffect,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const PAGED = '/users/v2';
const OLDER = '/api/v2/user/list';
const REFUSALS = [200, 403, 404, 405] as const;

describe('An iSpring Learn account without the paged list of users', () => {
	let ispring: ISpringSimulator;
	beforeEach(async () => {
		ispring = await startISpring();
		for (const status of [1, 3, 5] as const) addUser(ispring, { status });
	});
	afterEach(async () => await ispring.close());
	const paths = () => ispring.log.map(({ path }) => path);

	it.each(REFUSALS)(
		'(HTTP %d) is read with the older list, and the paged one is tried only once',
		async (refused) => {
			Object.assign(ispring.quirks, { userPagesRefused: refused, maxPageSize: 3 });
			const transport = ispringTransport(ispring);
			const { users, isOlderList } = await readUsers(transport);
			expect([users.map(({ id }) => id), isOlderList]).toEqual([[...ispring.state.users.keys()], true]);
			expect(users.map(({ status }) => status)).toEqual(['active', 'active', 'inactive', 'inactive']);
			expect(users.map(({ unreadable = [] }) => unreadable)).toEqual([[], [], ['ended'], ['ended']]);
			await readUsers(transport);
			expect(paths()).toEqual([PAGED, OLDER, OLDER, OLDER, OLDER]);
		},
	);

	it('supports the same filters', async () => {
		ispring.quirks.userPagesRefused = 404;
		const transport = ispringTransport(ispring);
		const [owner, first, second] = [...ispring.state.users.values()];
		const login = first?.fields.login ?? '';
		expect(await readUsersByLogin(transport, login)).toMatchObject([{ id: first?.userId }]);
		expect((await lookUpUsers(transport, [login])).users).toMatchObject([{ id: first?.userId }]);
		const ids = [first?.userId ?? '', second?.userId ?? ''];
		expect((await readUsersById(transport, ids)).map(({ id }) => id)).toEqual(ids);
		const any = {
			departmentIds: [],
			groupIds: [],
			emails: [],
			logins: [],
			roleId: '',
			status: 'all' as const,
		};
		const { records, isOlderList } = await findUsers(transport, any, 1);
		expect([records.map((record) => recordToUser(record)).map(({ id }) => id), isOlderList]).toEqual([
			[owner?.userId],
			true,
		]);
	});

	it.each(REFUSALS)(
		'(HTTP %d) and without the older list is distinguished from missing permissions',
		async (refused) => {
			ispring.quirks.userPagesRefused = refused;
			const fail = async (effect: FaultEffect) => {
				ispring.faults.splice(0, 1, { when: ({ path }) => path === OLDER, times: Infinity, effect });
				return await readUsers(ispringTransport(ispring)).catch((error: unknown) => error);
			};
			const noList = {
				message: expect.stringContaining('the API of this account offers neither this list of users'),
			};
			const forbidden = { kind: 'refused', status: 403 };
			expect(await fail({ kind: 'status', status: 404 })).toMatchObject(refused === 403 ? forbidden : noList);
			expect(await fail({ kind: 'status', status: 403 })).toMatchObject(forbidden);
			expect(await fail({ kind: 'status', status: 400 })).toMatchObject({ kind: 'refused', status: 400 });
			const page: FaultEffect = { kind: 'body', body: '<html></html>', contentType: 'text/html' };
			expect(await fail(page)).toMatchObject(refused === 403 ? forbidden : noList);
		},
	);

	it.each([400, 401, 500])('is not assumed after HTTP %d', async (status) => {
		ispring.faults.push({
			when: ({ path }) => path === PAGED,
			times: Infinity,
			effect: { kind: 'status', status },
		});
		await expect(readUsers(ispringTransport(ispring))).rejects.toMatchObject({ status });
		expect(paths()).not.toContain(OLDER);
	});
});

describe('The older iSpring Learn list of users', () => {
	const user = (userId: string) => ({ userId, departmentId: 'd', status: 1, fields: { login: userId } });
	const read = async (pages: unknown[]) => {
		const { transport, sent } = scripted((_request, n) => ({ json: pages[n - 1] ?? {} }), {
			system: 'iSpring Learn',
		});
		transport.capabilities.hasNoUserPages = true;
		return { users: (await readUsers(transport)).users.map(({ id }) => id), requests: sent.length };
	};

	it('without a total ends with a page that has no new users', async () => {
		const [one, two, three] = ['1', '2', '3'].map(user);
		expect(await read([{ userProfiles: [one, two] }, { userProfiles: [three] }])).toEqual({
			users: ['1', '2', '3'],
			requests: 3,
		});
		expect(await read([{ userProfiles: [one] }, { userProfiles: [one] }])).toEqual({
			users: ['1'],
			requests: 2,
		});
	});

	it('is refused when it is shorter than its total', async () => {
		const page = { totalUsersNumber: 3, userProfiles: [user('1')] };
		await expect(read([page, { totalUsersNumber: 3, userProfiles: [] }])).rejects.toThrow(
			'should have 3 entries, but only 1 were received',
		);
	});

	it.each([{}, null, { userProfiles: [] }, { code: 401 }, 'x'])(
		'is not accepted as empty: %j',
		async (page) => {
			const kind = expect.stringMatching(/^(incompleteList|unexpectedResponse)$/);
			await expect(read([page])).rejects.toMatchObject({ kind });
		},
	);
});
