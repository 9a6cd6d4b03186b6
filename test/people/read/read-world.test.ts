import { isObject, omit } from 'lodash';
import { addEmployee, changeEmployee, removeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addGroup, addRole } from '../../../tools/simulator/ispring/people.mts';
import { readWorld, type Reading } from '../../../src/people/read/read-world';
import type { PeopleSettings } from '../../../src/people/settings';
import { planWorld } from '../../../src/people/start-run';
import { BUG, startTwoSystems, withBug, type TwoSystems } from '../two-systems.mts';
import { SETTINGS, TODAY, mapField } from '../world.mts';

const LONG_AGO = '2020-01-01T00:00:00+00:00';
const DIVISIONS = '/api/v1/meta/lists';

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
	for (const id of ['1', '2']) {
		addEmployee(systems.bamboo, { id, lastChanged: LONG_AGO });
		systems.account(id);
	}
});
afterEach(async () => await systems.close());

const read = async (settings: Partial<PeopleSettings> = {}, more: Partial<Reading> = {}) =>
	await readWorld(systems.clients, { settings: { ...SETTINGS, ...settings }, today: TODAY, ...more });
const planned = async (...given: Parameters<typeof read>) => {
	const world = await read(...given);
	return world && (await planWorld(systems.clients.bambooHr, world, { ...SETTINGS, ...given[0] }));
};
const decided = async (...given: Parameters<typeof read>) => {
	const plan = await planned(...given);
	if (!plan) return undefined;
	return [plan.context.world.changed !== undefined, plan.decisions.map(({ employeeId }) => employeeId)];
};

describe('An incremental run', () => {
	const SINCE = '2026-03-10T10:00:00+02:00';
	const FROM = '2026-03-10T07:50:00Z';

	it('An incremental run asks from ten minutes earlier, in UTC, and ends when nothing has changed.', async () => {
		expect(await read({}, { since: SINCE })).toBeUndefined();
		expect(systems.bamboo.log).toMatchObject([{ path: '/api/v1/employees/changed', query: { since: FROM } }]);
		expect(systems.ispring.log).toEqual([]);
	});

	it('An incremental run decides on changed employees and on users of deleted ones.', async () => {
		changeEmployee(systems.bamboo, '2', { jobTitle: 'Boss', lastChanged: '2026-03-10T08:00:00+00:00' });
		expect(await decided({}, { since: SINCE })).toEqual([true, ['2']]);
		removeEmployee(systems.bamboo, '1');
		expect(await decided({}, { since: SINCE })).toEqual([true, ['2', '1']]);
		changeEmployee(systems.bamboo, '2', { jobTitle: 'Clerk', lastChanged: LONG_AGO });
		expect(await decided({}, { since: SINCE })).toEqual([true, ['1']]);
	});

	it.each([403, 404] as const)(
		'A run is a full one when the API key cannot ask for changes (%s).',
		async (status) => {
			systems.bamboo.quirks.changedRefused = status;
			expect(await decided({}, { since: SINCE })).toEqual([false, ['1', '2']]);
		},
	);

	it('A run stops when BambooHR fails to answer, or on a programming error.', async () => {
		systems.bamboo.quirks.changedRefused = 401;
		await expect(read({}, { since: SINCE })).rejects.toThrow('401');
		const { clients } = systems;
		systems.clients = { ...clients, bambooHr: withBug(clients.bambooHr, () => true) };
		await expect(read({}, { since: SINCE })).rejects.toBe(BUG);
	});
});

describe('Full runs and runs about some employees', () => {
	it('A full run decides on everybody, and a run about some on these.', async () => {
		expect(await decided()).toEqual([false, ['1', '2']]);
		expect(await decided({}, { only: ['2'] })).toEqual([true, ['2']]);
	});

	it('A run about some employees ignores the last run, and treats nobody else as gone.', async () => {
		systems.account('77');
		systems.account('78');
		expect(await decided({}, { only: ['77'], since: '2026-03-10T10:00:00Z' })).toEqual([true, ['77']]);
		expect(systems.requests('/api/v1/employees/changed')).toEqual([]);
	});

	it('A run about nobody ends at once.', async () => {
		expect(await read({}, { only: [] })).toBeUndefined();
	});

	it('A run knows that it is about some employees, and that the list broke off.', async () => {
		const worldOf = async (more: Partial<Reading>) => await read({}, more);
		expect(await worldOf({})).toMatchObject({ isAboutSome: false, isPartial: false, today: TODAY });
		expect(await worldOf({})).not.toHaveProperty('changed');
		systems.bamboo.quirks.totalIsWrong = 3;
		expect(await worldOf({ only: ['1'] })).toMatchObject({ isAboutSome: true, isPartial: true });
	});
});

describe('What a run reads', () => {
	it('A run reads the BambooHR fields that a mapping needs.', async () => {
		const fieldMapping = [mapField('city', 'phone')];
		changeEmployee(systems.bamboo, '1', { city: 'Oslo' });
		const plan = await planned({ fieldMapping });
		expect(plan?.context.employeesById.get('1')?.extra).toEqual({ city: 'Oslo' });
	});

	it('A run reads groups only when fields are chosen that give groups.', async () => {
		await read({ groupsFrom: [] });
		expect(systems.requests('/groups')).toEqual([]);
		addGroup(systems.ispring, { name: 'North' });
		expect((await read())?.groups).toMatchObject([{ name: 'North' }]);
	});

	it("A run reads roles only when one is chosen, or a user's role type is unknown.", async () => {
		await read();
		expect(systems.requests('/role')).toEqual([]);
		const role = addRole(systems.ispring, { title: 'Guest' }).roleId;
		expect((await planned({ defaultRole: role }))?.context.role?.title).toBe('Guest');
		expect(systems.requests('/role')).toHaveLength(1);
	});
});

describe('A user whose role type is unknown', () => {
	beforeEach(() => {
		const { iSpring } = systems.clients;
		systems.clients.iSpring = {
			...iSpring,
			request: async (request) => {
				const answer = await iSpring.request(request);
				return request.path === '/users/v2' ? JSON.parse(JSON.stringify(answer, withoutRoleTypes)) : answer;
			},
		};
	});

	/** The account of employee 2 has its role by its id alone. */
	function withoutRoleTypes(_key: string, value: unknown): unknown {
		const isUser = isObject(value) && 'userId' in value;
		return isUser && JSON.stringify(value).includes('sample2') ? omit(value, ['role', 'userRoles']) : value;
	}

	it('Roles are read once, since permissions beyond those of a learner matter.', async () => {
		const world = await read();
		expect(world?.users.users.filter(({ roleTypes }) => roleTypes.length === 0)).toHaveLength(1);
		expect(world?.roles.length).toBeGreaterThan(0);
		expect(systems.requests('/role')).toHaveLength(1);
		systems.clearLogs();
		await read({ defaultRole: world?.roles[0]?.id ?? '' });
		expect(systems.requests('/role')).toHaveLength(1);
	});
});

describe('Chosen departments', () => {
	it('Departments with employees need no further request.', async () => {
		expect(await decided({ departments: ['operations'] })).toEqual([false, ['1', '2']]);
		expect(systems.requests(DIVISIONS)).toEqual([]);
	});

	it("A department without employees may be empty: BambooHR's own list decides.", async () => {
		systems.bamboo.state.lists.department.push({ id: '5', name: 'Empty', archived: false });
		await expect(read({ departments: ['Operations', 'EMPTY'] })).resolves.toBeDefined();
	});

	it('Departments that no longer exist stop the run, with their names.', async () => {
		await expect(read({ departments: ['Operations', 'Zeppelins', 'Airships'] })).rejects.toMatchObject({
			message: 'Department Names or IDs: BambooHR has no department called "Zeppelins", "Airships".',
			hint: 'Choose from the list again: it may have been renamed.',
		});
	});

	it('Departments without employees stop the run when the list is not accessible.', async () => {
		systems.bamboo.state.lists.department.push({ id: '5', name: 'Empty', archived: false });
		systems.fail(DIVISIONS, { kind: 'status', status: 403 });
		await expect(read({ departments: ['Empty'] })).rejects.toThrow('no department called "Empty"');
	});
});

describe('The names of all divisions', () => {
	beforeEach(() => {
		const old = addGroup(systems.ispring, { name: 'Former' }).groupId;
		changeEmployee(systems.bamboo, '1', { division: 'North' });
		systems.ispring.state.users.forEach((user) => user.groups.push(old));
	});
	const leaves = async () =>
		(await planned())?.decisions.flatMap(({ writes }) => writes.leaveGroupIds).length;

	it('The names of all divisions are read when a group may be a former division.', async () => {
		systems.bamboo.state.lists.division.push({ id: '6', name: 'Former', archived: true });
		expect(await leaves()).toBe(2);
		expect(systems.requests(DIVISIONS)).toHaveLength(1);
	});

	it('The names of all divisions are not read otherwise.', async () => {
		changeEmployee(systems.bamboo, '1', { division: '' });
		expect(await leaves()).toBe(0);
		expect(systems.requests(DIVISIONS)).toEqual([]);
	});

	it('The divisions in use are enough when the list is not accessible.', async () => {
		systems.fail(DIVISIONS, { kind: 'status', status: 403 });
		expect(await leaves()).toBe(0);
	});

	it('Reading the divisions does not change whether a run is full or about some.', async () => {
		expect(await decided()).toMatchObject([false, { length: 2 }]);
		expect(await decided({}, { only: ['1'] })).toEqual([true, ['1']]);
	});

	it('A programming error while reading the divisions stops the run.', async () => {
		const { bambooHr } = systems.clients;
		systems.clients.bambooHr = withBug(bambooHr, ({ path }) => path.startsWith(DIVISIONS));
		await expect(planned()).rejects.toBe(BUG);
	});
});
