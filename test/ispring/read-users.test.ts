import { readUsers, readUsersById, readUsersByLogin, toUserList } from '../../src/ispring/read-users';
import {
	addGroup,
	addProfileField,
	addUser,
	startISpring,
	type ISpringSimulator,
} from '../../simulator/ispring/index.mts';
import { queryOf, scripted } from '../http/scripted.mts';
import { ispringTransport } from '../support/clients.mts';

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
const one = (more: Record<string, unknown>) => toUserList([row(more)]).users[0];

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

	it('are none when none are asked for by id', async () => {
		const { transport, sent } = scripted(() => ({ json: [row()] }), { system: 'iSpring Learn' });
		expect(await readUsersById(transport, [])).toEqual([]);
		expect(sent).toEqual([]);
	});

	it('have a status as a number or a text', () => {
		expect([1, 3, 5, '1', '3', '5'].map((status) => one({ status })?.status)).toEqual([
			'active',
			'inactive',
			'terminated',
			'active',
			'inactive',
			'terminated',
		]);
	});

	it('have all their roles, each once', () => {
		const userRoles = [
			{ roleId: 'r-1', roleType: 'learner' },
			{ roleId: 'r-2', roleType: 'ADMINISTRATOR' },
			{ roleId: 'r-3' },
		];
		expect(one({ role: 'Learner', userRoles })).toMatchObject({
			roleTypes: ['learner', 'administrator'],
			roleIds: ['r-1', 'r-2', 'r-3'],
		});
		expect(one({ role: undefined, roleId: null, userRoles: null })).toMatchObject({
			roleTypes: [],
			roleIds: [],
		});
	});

	it.each([
		[
			['g-1', 'g-2'],
			['g-1', 'g-2'],
		],
		[{ id: ['g-1', 'g-2'] }, ['g-1', 'g-2']],
		[{ id: 'g-1' }, ['g-1']],
		['g-1', ['g-1']],
		['', []],
		[null, []],
		[undefined, []],
		[[], []],
		[{ id: [] }, []],
	])('have their groups as %j', (groups, groupIds) => {
		expect(one({ groups })?.groupIds).toEqual(groupIds);
	});

	it('have no empty fields, and numbers as texts', () => {
		const fields = [
			{ name: 'LOGIN', value: 'ada' },
			{ name: 'Phone', value: '  ' },
			{ name: 'bamboo_id', value: 101 },
			{ name: 'job_title' },
			{ name: 'about', value: null },
		];
		expect(one({ fields })).toMatchObject({
			login: 'ada',
			email: '',
			fields: { login: 'ada', bamboo_id: '101' },
		});
		expect(Object.keys(one({ fields })?.fields ?? {})).toHaveLength(2);
	});

	it('inherit their supervisor when nothing else is said', () => {
		expect(one({ subordination: null })?.subordination).toEqual({ type: 'inherit' });
		expect(
			one({ subordination: { subordinationType: 'manual', supervisorId: null } })?.subordination,
		).toEqual({
			type: 'manual',
		});
	});

	it('count once when pages repeat them, the later row being the newer', () => {
		expect(toUserList([row(), row({ status: 3 })]).users).toMatchObject([{ id: 'u-1', status: 'inactive' }]);
	});

	it.each([
		['userId', { userId: undefined }, { names: ['ada', 'ada@example.com'] }],
		['userId', { userId: '' }, { names: ['ada', 'ada@example.com'] }],
		['departmentId', { departmentId: null }, { id: 'u-1', names: ['ada', 'ada@example.com'] }],
		['status', { status: 4 }, { id: 'u-1', names: ['ada', 'ada@example.com'] }],
		['status', { status: undefined }, { id: 'u-1', names: ['ada', 'ada@example.com'] }],
		['fields', { fields: null }, { id: 'u-1', names: [] }],
		['fields', { fields: [{ name: 'LOGIN', value: { a: 1 } }] }, { id: 'u-1', names: [] }],
		['groups.0', { groups: [7] }, { id: 'u-1', names: ['ada', 'ada@example.com'] }],
	])('cannot be read because of %s, and say who it may be', (where, more, told) => {
		const { users, unreadable } = toUserList([row(more), row({ userId: 'u-2' })]);
		expect(users.map(({ id }) => id)).toEqual(['u-2']);
		expect(unreadable).toEqual([{ ...told, why: `its ${where} does not fit`, fields: expect.any(Object) }]);
	});

	it.each([[null], ['x'], [7], [[]]])('cannot be read from %j, which may be anybody', (odd) => {
		expect(toUserList([odd])).toMatchObject({ users: [], unreadable: [{ names: [] }] });
	});
});
