import { createUserCollector, toUserRecord } from '../../../src/ispring/users/user-shape';

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
const toUserList = (rows: unknown[]) => {
	const { addPage, list } = createUserCollector();
	addPage(rows);
	return list();
};
const one = (more: Record<string, unknown>) => toUserList([row(more)]).users[0];

describe('iSpring Learn users', () => {
	it('have a status from a number or a text', () => {
		expect([1, 3, 5, '1', '3', '5'].map((status) => one({ status })?.status)).toEqual([
			'active',
			'inactive',
			'terminated',
			'active',
			'inactive',
			'terminated',
		]);
	});

	it('have all their roles without duplicates', () => {
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
	])('have group IDs from %j', (groups, groupIds) => {
		expect(one({ groups })?.groupIds).toEqual(groupIds);
	});

	it('have no empty fields, and numbers as text', () => {
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

	it('inherit their supervisor when nothing else is given', () => {
		expect(one({ subordination: null })?.subordination).toEqual({ type: 'inherit' });
		expect(
			one({ subordination: { subordinationType: 'manual', supervisorId: null } })?.subordination,
		).toEqual({
			type: 'manual',
		});
	});

	it('count once when pages repeat them, and the later row is used', () => {
		expect(toUserList([row(), row({ status: 3 })]).users).toMatchObject([{ id: 'u-1', status: 'inactive' }]);
	});

	it.each([
		['userId', { userId: undefined }, { names: ['ada', 'ada@example.com'] }],
		['userId', { userId: '' }, { names: ['ada', 'ada@example.com'] }],
		['fields', { fields: null }, { id: 'u-1', names: [] }],
		['field login', { fields: [{ name: 'LOGIN', value: { a: 1 } }] }, { id: 'u-1', names: [] }],
	])(
		'are unreadable when their %s is, and are reported with the names that are known',
		(where, more, known) => {
			const { users, unreadable } = toUserList([row(more), row({ userId: 'u-2' })]);
			expect(users.map(({ id }) => id)).toEqual(['u-2']);
			const why = expect.stringMatching(`^its ${where} (is|are) unreadable$`);
			expect(unreadable).toEqual([{ ...known, why, fields: expect.any(Object) }]);
		},
	);

	it.each([
		[{ departmentId: null }, { departmentId: '' }, ['departmentId']],
		[{ departmentId: {} }, { departmentId: '' }, ['departmentId']],
		[{ status: 0 }, { status: 'active' }, ['status']],
		[{ status: 'asleep' }, { status: 'active' }, ['status']],
		[{ status: undefined }, { status: 'active' }, ['status']],
		[{ status: [1] }, { status: 'active' }, ['status']],
		[{ groups: [7] }, { groupIds: [] }, ['groups']],
		[{ subordination: 'boss' }, { subordination: { type: 'inherit' } }, ['subordination']],
		[
			{
				fields: [
					{ name: 'LOGIN', value: 'ada' },
					{ name: 'X', value: { a: 1 } },
				],
			},
			{ login: 'ada' },
			['fields.x'],
		],
		[{ fields: { login: 'ada', phone: ['1', '2'] } }, { login: 'ada' }, ['fields.phone']],
	])('lose only the unreadable value of %j, and report it', (more, user, unreadable) => {
		expect(toUserList([row(more)])).toMatchObject({
			users: [{ id: 'u-1', ...user, unreadable }],
			unreadable: [],
		});
	});

	it.each([
		[{ status: 4 }, { status: 'active' }],
		[{ status: 'Employment ended' }, { status: 'terminated' }],
		[{ status: 'INACTIVE' }, { status: 'inactive' }],
		[{ subordination: [] }, { subordination: { type: 'inherit' } }],
		[{ subordination: {} }, { subordination: { type: 'inherit' } }],
		[
			{ subordination: [{ subordinationType: 'manual', supervisorId: 'u-2' }] },
			{ subordination: { type: 'manual', supervisorId: 'u-2' } },
		],
		[{ userRoles: {} }, { roleTypes: ['learner'], roleIds: ['r-1'] }],
		[{ userRoles: { roleId: 'r-2', roleType: 'custom' } }, { roleIds: ['r-1', 'r-2'] }],
		[{ groups: {} }, { groupIds: [] }],
		[{ fields: [{ name: 'LOGIN', value: ['ada'] }, 'x', {}] }, { login: 'ada' }],
		[{ fields: { name: 'LOGIN', value: 'ada' } }, { login: 'ada' }],
		[{ fields: { field: [{ name: 'LOGIN', value: 'ada' }] } }, { login: 'ada' }],
		[{ fields: { login: 'ada', phone: [] } }, { login: 'ada', fields: { login: 'ada' } }],
	])('are read completely from %j', (more, user) => {
		const { users, unreadable } = toUserList([row(more)]);
		expect([users, unreadable]).toMatchObject([[user], []]);
		expect(users[0]).not.toHaveProperty('unreadable');
	});

	it('are left out when they have been deleted', () => {
		const rows = [
			row(),
			row({ userId: 'u-2', status: 2 }),
			row({ userId: 'u-3', status: 'deleted', fields: null }),
		];
		expect(toUserList(rows)).toMatchObject({ users: [{ id: 'u-1' }], unreadable: [] });
	});

	it.each([['x'], [[7]], [{ a: 1 }], [[{ roleType: 'learner' }, { rights: 'all' }]]])(
		'have unknown permissions when their roles are %j',
		(userRoles) => {
			expect(one({ userRoles })).toMatchObject({ roleTypes: [], roleIds: [] });
		},
	);

	it.each([[null], ['x'], [7], [[]]])('are unreadable and could be anybody in the row %j', (odd) => {
		expect(toUserList([odd])).toMatchObject({ users: [], unreadable: [{ names: [] }] });
	});

	it('can be returned as unchanged records with a checked ID', () => {
		const strange = { userId: ' u-1 ', status: 'asleep', more: [1] };
		expect(toUserRecord(strange, 'GET /user/{id}/v2')).toEqual({ ...strange, userId: 'u-1' });
		expect(() => toUserRecord({ status: 1 }, 'GET /user/{id}/v2')).toThrow(
			'iSpring Learn gave an unexpected response to GET /user/{id}/v2: the field "userId" is missing',
		);
	});
});
