import { lazy } from '../../nodes/shared/items/lazy';
import type { Transport } from '../../src/http/types';
import { readUsers } from '../../src/ispring/users/read-users';
import { profileValues } from '../../src/users/profile-values';
import { upsertUser, type Upsert, type Upserted } from '../../src/users/upsert-user';
import type { WantedUser } from '../../src/users/user-differences';
import { UserDirectory } from '../../src/users/UserDirectory';
import {
	addDepartment,
	addProfileField,
	addUser,
	roleOfType,
	startISpring,
	type ISpringSimulator,
} from '../../tools/simulator/ispring/index.mts';
import { scripted, type Reply } from '../http/scripted.mts';
import { ispringTransport } from '../support/clients.mts';
import { field, wanted } from './samples.mts';

const BADGE = field('badge');
const FIELDS = [field('first_name', { type: 'first_name' }), BADGE];
const values = (given: Record<string, string>) => ({ values: profileValues(FIELDS, given) });
const byEmail = (value: string): Upsert['userKey'] => ({ by: 'email', value });
const byBadge = (value: string): Upsert['userKey'] => ({ by: 'profileField', value, field: BADGE });

/** A new user needs a name. */
const NAMED = values({ first_name: 'Ada' });

function upserter(transport: Transport, rootDepartmentId: string, isForMany = false) {
	const list = lazy(async () => await readUsers(transport));
	const directory = new UserDirectory(transport, list, isForMany);
	return async (
		userKey: Upsert['userKey'],
		want: Partial<WantedUser> = {},
		more: Partial<Upsert> = {},
	): Promise<Upserted> =>
		await upsertUser(
			{ userKey, wanted: wanted({ ...NAMED, ...want }), updateRole: false, ...more },
			{
				transport,
				directory,
				rootDepartmentId: async () => await Promise.resolve(rootDepartmentId),
				smartGroupIds: async () => await Promise.resolve(new Set()),
				whyRefused: async () => await Promise.resolve(undefined),
			},
		);
}

describe('Upserting a user', () => {
	let ispring: ISpringSimulator;

	beforeEach(async () => {
		ispring = await startISpring();
		addProfileField(ispring, { name: 'badge' });
	});
	afterEach(async () => await ispring.close());

	const start = (isForMany = false) =>
		upserter(ispringTransport(ispring), ispring.state.rootDepartmentId, isForMany);
	const people = () => [...ispring.state.users.values()].filter(({ isOwner }) => !isOwner);
	const writes = () => ispring.log.filter(({ method }) => method !== 'GET').length;

	describe.each([false, true])('(with the whole list: %p)', (isForMany) => {
		it('creates a new user, and changes nothing the second time', async () => {
			const upsert = start(isForMany);
			const first = await upsert(byEmail('Ada@example.com'), values({ first_name: 'Ada' }));
			expect(first).toMatchObject({
				outcome: 'created',
				changes: [
					{ field: 'login', from: null, to: 'Ada@example.com' },
					{ field: 'email', from: null, to: 'Ada@example.com' },
					{ field: 'firstName', from: null, to: 'Ada' },
					{ field: 'departmentId', from: null, to: ispring.state.rootDepartmentId },
				],
				user: { login: 'Ada@example.com', status: 'active' },
			});
			const second = await upsert(byEmail('ada@example.com'), values({ first_name: 'Ada' }));
			expect(second).toMatchObject({ outcome: 'unchanged', changes: [], user: { id: first.user.id } });
			const third = await start(isForMany)(byEmail('ada@example.com'), values({ first_name: 'Augusta' }));
			expect(third).toMatchObject({
				outcome: 'updated',
				changes: [{ field: 'firstName', from: 'Ada', to: 'Augusta' }],
			});
			expect(people()).toHaveLength(1);
			expect(writes()).toBe(2);
		});

		it('creates one user for two items, even if the first response is lost', async () => {
			ispring.faults.push({ when: ({ path }) => path === '/user', effect: { kind: 'resetAfter' } });
			const upsert = start(isForMany);
			await upsert(byEmail('ada@example.com'));
			const second = await upsert(byEmail('ADA@example.com'), values({ first_name: 'Augusta' }));
			expect(second.outcome).toBe('updated');
			expect(people()).toHaveLength(1);
		});

		it('creates no second user when it could not be checked whether the first was created', async () => {
			const upsert = start(isForMany);
			await upsert(byEmail('bob@example.com'));
			const isLookingForAda = ({ path }: { path: string }) =>
				path === '/users/v2' && ispring.state.users.size === 3;
			ispring.faults.push(
				{ when: ({ path }) => path === '/user', effect: { kind: 'resetAfter' } },
				{ when: isLookingForAda, times: 4, effect: { kind: 'status', status: 500 } },
			);
			await expect(upsert(byEmail('ada@example.com'))).rejects.toMatchObject({ status: 500 });
			ispring.faults.length = 0;
			expect((await upsert(byEmail('ada@example.com'))).outcome).toBe('unchanged');
			expect(people()).toHaveLength(2);
		});

		it('updates an inactive user without changing the status', async () => {
			addUser(ispring, { status: 5, fields: { login: 'ada', email: 'ada@example.com' } });
			const { outcome, user } = await start(isForMany)(
				byEmail('ada@example.com'),
				values({ first_name: 'Ada' }),
			);
			expect([outcome, user.status, people().length]).toEqual(['updated', 'terminated', 1]);
		});

		it('finds a user by the address that an earlier item changed', async () => {
			addUser(ispring, { fields: { login: 'ada', email: 'ada@example.com' } });
			const upsert = start(isForMany);
			await upsert(byEmail('ada@example.com'), { email: 'countess@example.com' });
			expect((await upsert(byEmail('countess@example.com'))).outcome).toBe('unchanged');
			expect(people()).toHaveLength(1);
		});

		it('reads the user again after a change that failed midway', async () => {
			const { userId } = addUser(ispring, { fields: { login: 'ada', email: 'ada@example.com' } });
			const upsert = start(isForMany);
			ispring.faults.push({
				when: ({ path }) => path === `/user/${userId}/v2`,
				times: Infinity,
				effect: { kind: 'status', status: 400 },
			});
			const change = { email: 'countess@example.com' };
			await expect(upsert(byEmail('ada@example.com'), change)).rejects.toThrow();
			ispring.faults.length = 0;
			expect((await upsert(byEmail('countess@example.com'))).user.id).toBe(userId);
			expect(people()).toHaveLength(1);
		});
	});

	it('does not read the list again after a refusal that changed nothing', async () => {
		for (const name of ['ada', 'bob', 'carl'])
			addUser(ispring, { fields: { login: name, email: `${name}@example.com` } });
		const upsert = start(true);
		for (const name of ['ada', 'bob', 'carl']) {
			const failing = upsert(byEmail(`${name}@example.com`), { departmentId: 'nowhere' });
			await expect(failing).rejects.toMatchObject({ status: 400 });
		}
		expect(ispring.log.filter(({ path }) => path === '/users/v2')).toHaveLength(1);
	});

	it('keeps the login of an existing user, and sets the given login for a new one', async () => {
		addUser(ispring, { fields: { login: 'ada', email: 'ada@example.com' } });
		const upsert = start();
		expect((await upsert(byEmail('ada@example.com'), { login: 'countess', values: [] })).outcome).toBe(
			'unchanged',
		);
		const { user } = await upsert(byEmail('bob@example.com'), { login: 'bob' });
		expect([user.login, user.email]).toEqual(['bob', 'bob@example.com']);
		const carl = await upsert({ by: 'login', value: 'carl' });
		expect([carl.user.login, carl.user.email]).toEqual(['carl', '']);
	});

	it('sets the role of a new user, and of an existing one only if requested', async () => {
		const role = { id: roleOfType(ispring, 'administrator'), type: 'administrator' };
		addUser(ispring, { fields: { login: 'ada', email: 'ada@example.com' } });
		const upsert = start();
		expect((await upsert(byEmail('ada@example.com'), { role, values: [] })).outcome).toBe('unchanged');
		expect((await upsert(byEmail('bob@example.com'), { role })).user.roleIds).toEqual([role.id]);
		const asked = await upsert(byEmail('ada@example.com'), { role }, { updateRole: true });
		expect(asked.user.roleIds).toEqual([role.id]);
	});

	it('invites only new users with an address', async () => {
		addUser(ispring, { fields: { login: 'ada', email: 'ada@example.com' } });
		const upsert = start();
		const invitationMessage = 'Welcome';
		await upsert(byEmail('ada@example.com'), values({ badge: '1' }), { invitationMessage });
		await upsert({ by: 'login', value: 'bob' }, {}, { invitationMessage });
		const carl = await upsert(byEmail('carl@example.com'), {}, { invitationMessage });
		expect(ispring.state.mails).toEqual([{ kind: 'invitation', userId: carl.user.id, text: 'Welcome' }]);
	});

	it('finds a user by a profile field, and writes that field for a new user', async () => {
		const upsert = start();
		const made = await upsert(byBadge('7'), { email: 'ada@example.com' });
		expect(made.changes).toContainEqual({ field: 'badge', from: null, to: '7' });
		const again = await start()(byBadge('7'), { email: 'countess@example.com' });
		expect(again).toMatchObject({ outcome: 'updated', user: { id: made.user.id, login: 'ada@example.com' } });
		expect(people()).toHaveLength(1);
	});

	it.each([
		[byBadge('7'), { email: 'ada@example.com' }, 'Email: no user matches 7, but'],
		[byBadge('7'), { login: 'ADA' }, 'Login: no user matches 7, but'],
		[byEmail('new@example.com'), { login: 'ada' }, 'Login: no user matches new@example.com, but'],
		[byEmail('new@example.com'), { email: 'ada@example.com' }, 'Email: no user matches new@example.com, but'],
		[byBadge('7'), {}, 'Email: it is empty, and no existing user matches.'],
	])(
		'creates no second user for somebody who has another login or email (%#)',
		async (userKey, want, message) => {
			addUser(ispring, { fields: { login: 'ada', email: 'ada@example.com' } });
			await expect(start()(userKey, want)).rejects.toThrow(message);
			expect(writes()).toBe(0);
		},
	);

	it('allows users with different logins to share an address', async () => {
		ispring.quirks.uniqueEmails = false;
		addUser(ispring, { fields: { login: 'till1', email: 'shop@example.com' } });
		const made = await start()({ by: 'login', value: 'till2' }, { email: 'shop@example.com' });
		expect(made.outcome).toBe('created');
	});

	it('updates a user by ID, and creates none for an unknown ID', async () => {
		const { userId } = addUser(ispring);
		const { departmentId } = addDepartment(ispring);
		const upsert = start();
		expect(
			(await upsert({ by: 'userId', value: userId }, { departmentId, values: [] })).changes,
		).toHaveLength(1);
		const nobody = '00000000-0000-1000-8000-000000000000';
		await expect(upsert({ by: 'userId', value: nobody })).rejects.toMatchObject({ status: 404 });
		expect(people()).toHaveLength(1);
	});

	it('updates a user whom a case-sensitive filter missed', async () => {
		const ada = {
			userId: 'u-1',
			departmentId: 'd-1',
			status: 1,
			fields: { login: 'ADA@example.com', email: 'ADA@example.com' },
		};
		const answer = (userProfiles: unknown[]): Reply => ({ json: { userProfiles } });
		const { transport, sent } = scripted(
			({ method, path }) => {
				if (method === 'POST') return { status: path === '/user' ? 409 : 200 };
				if (path.startsWith('/user/')) return { json: ada };
				return answer(/emails|logins/.test(path) ? [] : [ada]);
			},
			{ system: 'iSpring Learn' },
		);
		const result = await upserter(transport, 'd-1')(
			byEmail('Ada@example.com'),
			values({ badge: '1', first_name: 'Ada' }),
		);
		expect(result).toMatchObject({ outcome: 'updated', user: { id: 'u-1' } });
		expect(sent.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
			'/user',
			'/user/u-1',
		]);
	});

	it('compares the whole list before it refuses a new user without a name', async () => {
		const ada = { userId: 'u-1', fields: [{ name: 'EMAIL', value: 'ada@example.com' }], status: 1 };
		const { transport, sent } = scripted(
			({ path }) => ({ json: { userProfiles: /emails|logins/.test(path) ? [] : [ada] } }),
			{ system: 'iSpring Learn' },
		);
		const upsert = upserter(transport, 'd-1');
		const found = await upsert(byEmail('Ada@example.com'), { values: [] });
		expect(found).toMatchObject({ outcome: 'unchanged', user: { id: 'u-1' } });
		await expect(upsert(byEmail('bob@example.com'), { values: [] })).rejects.toThrow(
			'Profile Fields: no user matches bob@example.com, and a new user needs a name.',
		);
		expect(sent.every(({ method }) => method === 'GET')).toBe(true);
	});

	it('reports a new user who could not be read back', async () => {
		ispring.faults.push({
			when: ({ path }) => path.endsWith('/v2') && path.startsWith('/user/'),
			times: Infinity,
			effect: { kind: 'status', status: 400 },
		});
		const made = await start()(byEmail('ada@example.com'), values({ badge: '7', first_name: 'Ada' }));
		expect(made).toMatchObject({
			outcome: 'created',
			isReadBack: false,
			user: { email: 'ada@example.com', fields: { badge: '7', first_name: 'Ada' } },
		});
	});
});
