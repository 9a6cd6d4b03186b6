import {
	lookUpUsers,
	readUser,
	readUserRecord,
	readUsers,
	readUsersById,
	readUsersByLogin,
} from '../../../src/ispring/users/read-users';
import { recordToUser } from '../../../src/ispring/users/user-shape';
import {
	addGroup,
	addProfileField,
	addUser,
	startISpring,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { findUsers, type UserFilter } from '../../../src/ispring/users/find-users';
import { queryOf, scripted, type Reply } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const row = (more: Record<string, unknown> = {}) => ({
	userId: 'u-1',
	departmentId: 'd-1',
	status: 1,
	role: 'learner',
	roleId: 'r-1',
	fields: [
		{ name: 'LOGIN', value: 'ada' },
		{ name: 'EMAIL', value: 'Ada@example.com' },
	],
	...more,
});

const ANYBODY: UserFilter = {
	departmentIds: [],
	groupIds: [],
	emails: [],
	logins: [],
	roleId: '',
	status: 'all',
};

describe('accounts', () => {
	describe('of the simulator', () => {
		let ispring: ISpringSimulator;

		beforeEach(async () => {
			ispring = await startISpring();
			addProfileField(ispring, { name: 'bamboo_id' });
		});
		afterEach(async () => await ispring.close());

		it.each(['upper', 'lower'] as const)(
			'are the same in every way of writing them (%s case)',
			async (fieldNameCase) => {
				const { groupId } = addGroup(ispring);
				const boss = addUser(ispring);
				const ada = addUser(ispring, {
					status: 5,
					fields: { login: 'ada', email: 'ada@example.com', bamboo_id: '101' },
					groups: [groupId],
					subordination: { subordinationType: 'manual', supervisorId: boss.userId },
				});
				for (const userFieldsAsObject of [true, false]) {
					for (const omitEmptyValues of [true, false]) {
						Object.assign(ispring.quirks, {
							fieldNameCase,
							userFieldsAsObject,
							omitEmptyValues,
							booleansAsNumbers: true,
						});
						const { users, unreadable } = await readUsers(ispringTransport(ispring));
						expect(unreadable).toEqual([]);
						expect(users).toHaveLength(3);
						expect(users[2]).toEqual({
							id: ada.userId,
							departmentId: ispring.state.rootDepartmentId,
							status: 'terminated',
							roleTypes: ['learner'],
							roleIds: [ada.roles[0]?.roleId],
							login: 'ada',
							email: 'ada@example.com',
							fields: { login: 'ada', email: 'ada@example.com', bamboo_id: '101' },
							groupIds: [groupId],
							subordination: { type: 'manual', supervisorId: boss.userId },
						});
					}
				}
			},
		);

		it('are read to the end of the list', async () => {
			ispring.quirks.maxPageSize = 2;
			for (let count = 0; count < 6; count++) addUser(ispring);
			const { users } = await readUsers(ispringTransport(ispring));
			expect(users.map(({ id }) => id)).toEqual([...ispring.state.users.keys()]);
		});

		it('are not taken for whole when the pages turn in a circle', async () => {
			Object.assign(ispring.quirks, { maxPageSize: 1, repeatPageToken: true });
			for (let count = 0; count < 4; count++) addUser(ispring);
			await expect(readUsers(ispringTransport(ispring))).rejects.toMatchObject({ kind: 'incompleteList' });
		});

		it('are found by login, in any case', async () => {
			const ada = addUser(ispring, { fields: { login: 'Ada@example.com' } });
			const found = await readUsersByLogin(ispringTransport(ispring), 'ADA@example.com');
			expect(found.map(({ id }) => id)).toEqual([ada.userId]);
		});

		it('are found by id', async () => {
			const ids = [addUser(ispring), addUser(ispring)].map(({ userId }) => userId);
			const found = await readUsersById(ispringTransport(ispring), ids);
			expect(found.map(({ id }) => id)).toEqual(ids);
		});
	});

	it('are compared again after the filter, which may be ignored', async () => {
		const json = { userProfiles: [row(), row({ userId: 'u-2', fields: { login: 'ada2' } })] };
		const { transport, sent } = scripted(() => ({ json }), { system: 'iSpring Learn' });
		expect((await readUsersByLogin(transport, 'ADA')).map(({ id }) => id)).toEqual(['u-1']);
		expect(sent.map((request) => queryOf(request).getAll('logins[]'))).toEqual([['ADA']]);
	});

	describe('of an account that says that it has none', () => {
		const EMPTY = [
			...[{ userProfiles: [] }, [], {}, null, '', { userProfiles: '' }, { userProfiles: {} }],
			...[{ response: [] }, { response: {} }, { userProfiles: null, nextPageToken: '' }],
		].map((json): Reply => ({ json }));
		const answers: Reply[] = [...EMPTY, { text: '' }, { status: 204 }];

		it.each(answers)('are not believed without a filter: %j', async (answer) => {
			const { transport } = scripted(() => answer, { system: 'iSpring Learn' });
			const refused = { kind: expect.stringMatching(/^(incompleteList|unexpectedResponse)$/) };
			await expect(readUsers(transport)).rejects.toMatchObject(refused);
			await expect(findUsers(transport, ANYBODY, 5)).rejects.toMatchObject(refused);
		});

		it.each(answers)('are none behind a filter: %j', async (answer) => {
			const { transport } = scripted(() => answer, { system: 'iSpring Learn' });
			expect(await readUsersByLogin(transport, 'ada')).toEqual([]);
			expect(await readUsersById(transport, ['u-1'])).toEqual([]);
			expect(await lookUpUsers(transport, ['ada'])).toEqual({ users: [], unreadable: [] });
			expect(await findUsers(transport, { ...ANYBODY, logins: ['ada'] }, 5)).toMatchObject({ records: [] });
		});
	});

	it.each([{ userProfiles: row() }, row(), { response: row() }, { userProfiles: { userProfile: row() } }])(
		'are one when one object stands in the place of the list: %j',
		async (json) => {
			const { transport } = scripted(() => ({ json }), { system: 'iSpring Learn' });
			expect((await readUsers(transport)).users.map(({ id }) => id)).toEqual(['u-1']);
			expect(await readUsersByLogin(transport, 'ada')).toHaveLength(1);
		},
	);

	it('are none when none are asked for by id', async () => {
		const { transport, sent } = scripted(() => ({ json: [row()] }), { system: 'iSpring Learn' });
		expect(await readUsersById(transport, [])).toEqual([]);
		expect(sent).toEqual([]);
	});

	describe('that are looked up', () => {
		let ispring: ISpringSimulator;

		beforeEach(async () => {
			ispring = await startISpring();
		});
		afterEach(async () => await ispring.close());

		it('are found by email or login, in two requests that ask for each spelling', async () => {
			const ada = addUser(ispring, { fields: { login: 'ada', email: 'Ada@example.com' } });
			const bob = addUser(ispring, { fields: { login: 'BOB@example.com', email: 'b@example.com' } });
			addUser(ispring);
			const { users, unreadable } = await lookUpUsers(ispringTransport(ispring), [
				'ADA@example.com',
				'bob@example.com',
			]);
			expect(users.map(({ id }) => id)).toEqual([ada.userId, bob.userId]);
			expect(unreadable).toEqual([]);
			const asked = ispring.log.map(({ path, query }) => [path, query['emails[]'], query['logins[]']]);
			const names = ['ADA@example.com', 'ada@example.com', 'bob@example.com'];
			expect(asked).toEqual([
				['/users/v2', names, undefined],
				['/users/v2', undefined, names],
			]);
		});

		it('are none when no name is given, since an empty filter would be no filter', async () => {
			const found = await lookUpUsers(ispringTransport(ispring), []);
			expect(found).toEqual({ users: [], unreadable: [] });
			expect(ispring.log).toEqual([]);
		});

		it.each([true, false])('are read one by one, wrapped or bare (%p)', async (wrapSingles) => {
			Object.assign(ispring.quirks, { wrapSingles });
			const { userId } = addUser(ispring, { status: 5, fields: { login: 'ada', first_name: 'Ada' } });
			const transport = ispringTransport(ispring);
			expect(await readUser(transport, userId)).toMatchObject({ id: userId, status: 'terminated' });
			const record = await readUserRecord(transport, userId);
			expect(record).toMatchObject({ userId, status: 5, coSubordination: expect.anything() });
			expect(recordToUser(record)).toEqual(await readUser(transport, userId));
		});

		it('are refused by the account when there is none', async () => {
			const nobody = '00000000-0000-1000-8000-000000000000';
			await expect(readUser(ispringTransport(ispring), nobody)).rejects.toMatchObject({ status: 404 });
		});
	});
});
