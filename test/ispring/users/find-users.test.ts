import { findUsers, type UserFilter } from '../../../src/ispring/users/find-users';
import { recordToUser } from '../../../src/ispring/users/user-shape';
import {
	addDepartment,
	addGroup,
	addUser,
	roleOfType,
	startISpring,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const ANY: UserFilter = {
	departmentIds: [],
	groupIds: [],
	emails: [],
	logins: [],
	roleId: '',
	status: 'all',
};

describe('iSpring Learn users who match a filter', () => {
	let ispring: ISpringSimulator;

	beforeEach(async () => {
		ispring = await startISpring();
		ispring.log.length = 0;
	});
	afterEach(async () => await ispring.close());

	async function find(filter: Partial<UserFilter>, limit = Infinity): Promise<string[]> {
		const { records } = await findUsers(ispringTransport(ispring), { ...ANY, ...filter }, limit);
		return records.map(({ userId }) => userId);
	}

	it('are found by each filter, and by all of them together', async () => {
		const { departmentId } = addDepartment(ispring, { name: 'Sales' });
		const below = addDepartment(ispring, { name: 'North', parentDepartmentId: departmentId });
		const ada = addUser(ispring, { departmentId, fields: { login: 'ada', email: 'ada@example.com' } });
		const bob = addUser(ispring, {
			departmentId,
			status: 5,
			fields: { login: 'bob', email: 'bob@example.com' },
		});
		const boss = addUser(ispring, {
			departmentId: below.departmentId,
			roles: [{ roleId: roleOfType(ispring, 'administrator'), manageableDepartmentIds: [] }],
		});
		const { groupId } = addGroup(ispring, { userIds: [ada.userId, boss.userId] });
		expect(await find({})).toEqual([...ispring.state.users.keys()]);
		expect(await find({ departmentIds: [departmentId.toUpperCase(), departmentId] })).toEqual([
			ada.userId,
			bob.userId,
		]);
		expect(await find({ groupIds: [groupId] })).toEqual([ada.userId, boss.userId]);
		expect(await find({ groupIds: [groupId], departmentIds: [departmentId] })).toEqual([ada.userId]);
		expect(await find({ emails: ['ADA@example.com', 'nobody@example.com'] })).toEqual([ada.userId]);
		expect(await find({ logins: ['Bob'] })).toEqual([bob.userId]);
		expect(await find({ status: 'terminated' })).toEqual([bob.userId]);
		expect(await find({ status: 'inactive' })).toEqual([]);
		expect(await find({ roleId: roleOfType(ispring, 'administrator') })).toEqual([
			ispring.state.ownerId,
			boss.userId,
		]);
	});

	it('are requested with the filters of the API', async () => {
		await find({
			departmentIds: ['d'],
			groupIds: ['g'],
			emails: ['A@example.com'],
			logins: ['a'],
			roleId: 'r',
			status: 'active',
		});
		expect(ispring.log[0]?.query).toEqual({
			'departments[]': 'd',
			'groups[]': 'g',
			'emails[]': ['A@example.com', 'a@example.com'],
			'logins[]': 'a',
			pageSize: '1000',
		});
	});

	it('are filtered locally only if the values would make the URL too long', async () => {
		const ada = addUser(ispring, { fields: { login: 'ada', email: 'ada@example.com' } });
		const emails = Array.from({ length: 101 }, (_, n) => `person${n}@example.com`);
		expect(await find({ emails: [...emails, 'ada@example.com'] })).toEqual([ada.userId]);
		expect(ispring.log.map(({ query }) => Object.keys(query))).toEqual([['pageSize']]);
	});

	it('are read up to the page that reaches the limit', async () => {
		ispring.quirks.maxPageSize = 2;
		const added = Array.from({ length: 7 }, (_, n) => addUser(ispring, { status: n % 2 ? 3 : 1 }));
		expect(await find({}, 3)).toEqual([...ispring.state.users.keys()].slice(0, 3));
		expect(ispring.log).toHaveLength(2);
		ispring.log.length = 0;
		// The second inactive one is on the third page; all pages without a limit, the last one included.
		expect(await find({ status: 'inactive' }, 2)).toEqual([added[1]?.userId, added[3]?.userId]);
		expect(ispring.log).toHaveLength(3);
		expect(await find({}, Infinity)).toEqual([...ispring.state.users.keys()]);
		expect(await find({}, 8)).toEqual([...ispring.state.users.keys()]);
	});

	it('are filtered again, count once, and are left out only if unreadable', async () => {
		const row = (userId: string | undefined, login: unknown, more: object = {}) => ({
			userId,
			departmentId: 'd-1',
			status: 1,
			fields: { login },
			...more,
		});
		const odd = row('u-2', 'bob', { status: 'asleep', departmentId: null, groups: [7], fields: null });
		const rows = [
			...[row('u-1', 'ada'), odd, row('u-1', 'ada'), row('u-3', 'eve', { status: 2 })],
			...[row(undefined, 'nobody'), row('u-4', { text: 'x' }, { status: 4 })],
		];
		const { transport } = scripted(() => ({ json: { userProfiles: rows } }), { system: 'iSpring Learn' });
		const found = async (filter: Partial<UserFilter>) => {
			const { records, unreadable } = await findUsers(transport, { ...ANY, ...filter }, 10);
			expect(unreadable).toBe(1);
			return records.map((record) => recordToUser(record)).map(({ id }) => id);
		};
		expect(await found({})).toEqual(['u-1', 'u-2', 'u-4']);
		expect(await found({ logins: ['ada'] })).toEqual(['u-1']);
		expect(await found({ logins: ['bob'] })).toEqual([]);
		expect(await found({ status: 'active' })).toEqual(['u-1', 'u-4']);
	});
});
