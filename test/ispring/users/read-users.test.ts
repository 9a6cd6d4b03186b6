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

describe('iSpring Learn users', () => {
	describe('of the simulator', () => {
		let ispring: ISpringSimulator;

		beforeEach(async () => {
			ispring = await startISpring();
			addProfileField(ispring, { name: 'bamboo_id' });
		});
		afterEach(async () => await ispring.close());

		it.each(['upper', 'lower'] as const)(
			'are the same in every response format (%s case)',
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

		it('are not returned as a complete list when the pages form a loop', async () => {
			Object.assign(ispring.quirks, { maxPageSize: 1, repeatPageToken: true });
			for (let count = 0; count < 4; count++) addUser(ispring);
			await expect(readUsers(ispringTransport(ispring))).rejects.toMatchObject({ kind: 'incompleteList' });
		});

		it('are found by login in any case', async () => {
			const ada = addUser(ispring, { fields: { login: 'Ada@example.com' } });
			const found = await readUsersByLogin(ispringTransport(ispring), 'ADA@example.com');
			expect(found.map(({ id }) => id)).toEqual([ada.userId]);
		});

		it('are found by ID', async () => {
			const ids = [addUser(ispring), addUser(ispring)].map(({ userId }) => userId);
			const found = await readUsersById(ispringTransport(ispring), ids);
			expect(found.map(({ id }) => id)).toEqual(ids);
		});
	});

	it('are filtered again because the API may ignore the filter', async () => {
		const json = { userProfiles: [row(), row({ userId: 'u-2', fields: { login: 'ada2' } })] };
		const { transport, sent } = scripted(() => ({ json }), { system: 'iSpring Learn' });
		expect((await readUsersByLogin(transport, 'ADA')).map(({ id }) => id)).toEqual(['u-1']);
		expect(sent.map((request) => queryOf(request).getAll('logins[]'))).toEqual([['ADA']]);
	});

	describe('in an account that reports no users', () => {
		const EMPTY = [
			...[{ userProfiles: [] }, [], {}, null, '', { userProfiles: '' }, { userProfiles: {} }],
			...[{ response: [] }, { response: {} }, { userProfiles: null, nextPageToken: '' }],
		].map((json): Reply => ({ json }));
		const answers: Reply[] = [...EMPTY, { text: '' }, { status: 204 }];

		it.each(answers)('are an error without a filter: %j', async (answer) => {
			const { transport } = scripted(() => answer, { system: 'iSpring Learn' });
			const refused = { kind: expect.stringMatching(/^(incompleteList|unexpectedResponse)$/) };
			await expect(readUsers(transport)).rejects.toMatchObject(refused);
			await expect(findUsers(transport, ANYBODY, 5)).rejects.toMatchObject(refused);
		});

		it.each(answers)('are an empty list with a filter: %j', async (answer) => {
			const { transport } = scripted(() => answer, { system: 'iSpring Learn' });
			expect(await readUsersByLogin(transport, 'ada')).toEqual([]);
			expect(await readUsersById(transport, ['u-1'])).toEqual([]);
			expect(await lookUpUsers(transport, ['ada'])).toEqual({ users: [], unreadable: [] });
			expect(await findUsers(transport, { ...ANYBODY, logins: ['ada'] }, 5)).toMatchObject({ records: [] });
		});
	});

	it.each([{ userProfiles: row() }, row(), { response: row() }, { userProfiles: { userProfile: row() } }])(
		'are read from a single object in place of the list: %j',
		async (json) => {
			const { transport } = scripted(() => ({ json }), { system: 'iSpring Learn' });
			expect((await readUsers(transport)).users.map(({ id }) => id)).toEqual(['u-1']);
			expect(await readUsersByLogin(transport, 'ada')).toHaveLength(1);
		},
	);

	it('are an empty list when no IDs are given', async () => {
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

		it('are found by email or login with two requests that contain every spelling', async () => {
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

		it('are an empty list when no name is given, because an empty filter would return everybody', async () => {
			const found = await lookUpUsers(ispringTransport(ispring), []);
			expect(found).toEqual({ users: [], unreadable: [] });
			expect(ispring.log).toEqual([]);
		});

		it.each([true, false])(
			'are read one by one from wrapped or bare responses (wrapped: %p)',
			async (wrapSingles) => {
				Object.assign(ispring.quirks, { wrapSingles });
				const { userId } = addUser(ispring, { status: 5, fields: { login: 'ada', first_name: 'Ada' } });
				const transport = ispringTransport(ispring);
				expect(await readUser(transport, userId)).toMatchObject({ id: userId, status: 'terminated' });
				const record = await readUserRecord(transport, userId);
				expect(record).toMatchObject({ userId, status: 5, coSubordination: expect.anything() });
				expect(recordToUser(record)).toEqual(await readUser(transport, userId));
			},
		);

		it('are an error when they do not exist', async () => {
			const nobody = '00000000-0000-1000-8000-000000000000';
			await expect(readUser(ispringTransport(ispring), nobody)).rejects.toMatchObject({ status: 404 });
		});
	});
});
