import { addEmployee, addListOption, changeEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import type { FaultEffect } from '../../../tools/simulator/http/faults.mts';
import { addDepartment } from '../../../tools/simulator/ispring/people.mts';
import type { SimUser } from '../../../tools/simulator/ispring/state.mts';
import { BUG, startTwoSystems, withBug, type TwoSystems } from '../two-systems.mts';

let systems: TwoSystems;
let salesId: string;
beforeEach(async () => {
	systems = await startTwoSystems();
	const code = `bamboohr:${addListOption(systems.bamboo, 'department', 'Sales')}`;
	salesId = addDepartment(systems.ispring, { name: 'Sales', code }).departmentId;
});
afterEach(async () => await systems.close());

/** People in Operations whom BambooHR has in another department by now. */
function movers(count: number, department = 'Sales', firstId = 1): SimUser[] {
	return Array.from({ length: count }, (_, place) => {
		const id = String(firstId + place);
		addEmployee(systems.bamboo, { id, department });
		return systems.account(id);
	});
}
const isMove = (path: string) => path.endsWith('/user/move');
const moves = () => systems.ispring.log.filter(({ path }) => isMove(path));
const singles = () =>
	systems.ispring.log.filter(({ method, path }) => method === 'POST' && /^\/user\/[^/]+$/.test(path));
const placesOf = (users: readonly SimUser[]) => new Set(users.map(({ departmentId }) => departmentId));
const outcomesOf = (items: ReadonlyArray<{ kind: string; outcome: string }>) =>
	items.flatMap(({ kind, outcome }) => (kind === 'person' ? [outcome] : []));
function failMoves(effect: FaultEffect, times = Infinity): void {
	systems.ispring.faults.push({ when: ({ path }) => isMove(path), effect, times });
}

describe('Moving people to another department together', () => {
	it('Everybody who only goes to another department moves in one request, and the next run writes nothing.', async () => {
		const users = movers(60);
		const { items, summary } = await systems.sync();
		expect(outcomesOf(items)).toEqual(users.map(() => 'done'));
		expect(placesOf(users)).toEqual(new Set([salesId]));
		expect(systems.changes()).toEqual([`POST /department/${salesId}/user/move`]);
		expect(moves().map(({ body }) => body)).toEqual([{ userIds: users.map(({ userId }) => userId) }]);
		expect([summary.requests.writes, singles()]).toEqual([1, []]);
		systems.clearLogs();
		await systems.sync();
		expect(systems.changes()).toEqual([]);
	});

	it('One request takes 500 people at most.', async () => {
		const users = movers(501);
		const { summary } = await systems.sync();
		expect(placesOf(users)).toEqual(new Set([salesId]));
		expect([moves().length, singles().length, summary.requests.writes]).toEqual([1, 1, 2]);
	});

	it('Each target gets its own request, and a new department is created first.', async () => {
		const users = [...movers(2), ...movers(3, 'Brand New', 3)];
		const { items } = await systems.sync();
		expect(outcomesOf(items)).toEqual(users.map(() => 'done'));
		const [first, ...others] = systems.changes();
		expect(first).toBe('POST /department');
		expect(others).toHaveLength(2);
		expect(others.every((change) => isMove(change))).toBe(true);
		expect(placesOf(users).size).toBe(2);
	});

	it('Whoever changes in something else too, or moves alone, gets a request of their own.', async () => {
		movers(2);
		changeEmployee(systems.bamboo, '2', { jobTitle: 'Lead' });
		const { summary } = await systems.sync();
		expect([moves().length, singles().length, summary.requests.writes]).toEqual([0, 2, 2]);
	});

	it('People who move and get another supervisor move together, and supervisors are set afterwards.', async () => {
		movers(3);
		for (const id of ['2', '3']) changeEmployee(systems.bamboo, id, { supervisorEId: '1' });
		await systems.sync();
		const paths = systems.changes().map((change) => change.replace(/[0-9a-f-]{36}/, 'ID'));
		expect(paths).toEqual([
			'POST /department/ID/user/move',
			'POST /user/ID/subordination',
			'POST /user/ID/subordination',
		]);
	});

	it('Where the department cannot be created, each of them fails with that reason.', async () => {
		movers(2, 'Brand New');
		systems.fail('/department', { kind: 'status', status: 403, body: '{}' });
		const { items } = await systems.sync();
		expect(
			items.filter(({ kind }) => kind === 'person').map(({ outcome, error }) => [outcome, error]),
		).toEqual(Array.from({ length: 2 }, () => ['failed', expect.stringContaining('POST /department')]));
		expect([...moves(), ...singles()]).toEqual([]);
	});

	it.each([
		...[400, 403, 404, 405, 413, 422].map((status) => ({ kind: 'status' as const, status, body: '{}' })),
		{ kind: 'body' as const, body: '<!doctype html><title>iSpring Learn</title>', contentType: 'text/html' },
	])('An account without this request (%o) gets one request for each person.', async (effect) => {
		const users = movers(60);
		failMoves(effect);
		const { items, summary } = await systems.sync();
		expect(outcomesOf(items)).toEqual(users.map(() => 'done'));
		expect(placesOf(users)).toEqual(new Set([salesId]));
		expect(summary.requests.writes).toBe(60);
		expect(moves().length).toBeGreaterThan(0);
		expect(moves().length).toBeLessThanOrEqual(7);
	});

	it('A person whom iSpring Learn refuses does not keep the others from moving together.', async () => {
		const users = movers(40);
		const [gone] = users.splice(20, 1);
		// Somebody deletes the user between reading and moving.
		const remove = ({ path }: { path: string }) => {
			if (isMove(path)) systems.ispring.state.users.delete(gone?.userId ?? '');
			return false;
		};
		systems.ispring.faults.push({ when: remove, effect: { kind: 'hang' } });
		const { items, summary } = await systems.sync();
		expect(items.filter(({ outcome }) => outcome === 'failed').map((one) => one.employeeId)).toEqual(['21']);
		expect(items.filter(({ outcome }) => outcome === 'done')).toHaveLength(39);
		expect(placesOf(users)).toEqual(new Set([salesId]));
		expect(systems.changes()).toHaveLength(summary.requests.writes);
		expect(systems.changes().length).toBeLessThan(10);
	});

	it('A person who is not in the department afterwards gets a request of their own.', async () => {
		const users = movers(5);
		const [ignored] = users;
		const before = ignored?.departmentId ?? '';
		let isMoved = false;
		const ignore = ({ path }: { path: string }) => {
			if (isMoved && path === '/users/v2' && ignored && singles().length === 0) ignored.departmentId = before;
			isMoved ||= isMove(path);
			return false;
		};
		systems.ispring.faults.push({ when: ignore, effect: { kind: 'hang' } });
		const { items } = await systems.sync();
		expect(outcomesOf(items)).toEqual(users.map(() => 'done'));
		expect(singles().map(({ path }) => path)).toEqual([`/user/${ignored?.userId}`]);
		expect(placesOf(users)).toEqual(new Set([salesId]));
	});

	it('After a lost answer the run looks whether all have moved, and does not repeat what took effect.', async () => {
		const users = movers(5);
		failMoves({ kind: 'resetAfter' }, 1);
		const { items, summary } = await systems.sync();
		expect(outcomesOf(items)).toEqual(users.map(() => 'done'));
		expect([moves().length, singles().length, summary.requests.writes]).toEqual([1, 0, 1]);
	});

	it('After a lost request it is sent again.', async () => {
		const users = movers(5);
		failMoves({ kind: 'resetBefore' }, 1);
		const { items, summary } = await systems.sync();
		expect(outcomesOf(items)).toEqual(users.map(() => 'done'));
		expect([moves().length, singles().length, summary.requests.writes]).toEqual([2, 0, 1]);
	});

	/** The move takes effect for some, and is answered with a server error all the same. */
	function failAlthoughMoved(users: readonly SimUser[], status: number, times = Infinity): void {
		const moves = ({ path }: { path: string }) => {
			if (isMove(path)) for (const user of users) user.departmentId = salesId;
			return isMove(path);
		};
		systems.ispring.faults.push({ when: moves, effect: { kind: 'status', status, body: '{}' }, times });
	}

	it.each([500, 502, 504])(
		'A move that is answered with %i although it took effect counts once.',
		async (status) => {
			const users = movers(5);
			failAlthoughMoved(users, status);
			const { items, summary } = await systems.sync();
			expect(outcomesOf(items)).toEqual(users.map(() => 'done'));
			expect([moves().length, singles().length, summary.requests.writes]).toEqual([1, 0, 1]);
		},
	);

	it.each([500, 504])(
		'Of a move that is answered with %i for good, only those get a request who have not moved.',
		async (status) => {
			const users = movers(5);
			failAlthoughMoved(users.slice(1), status);
			const { items, summary } = await systems.sync();
			expect(outcomesOf(items)).toEqual(users.map(() => 'done'));
			expect(singles().map(({ path }) => path)).toEqual([`/user/${users[0]?.userId}`]);
			expect(summary.requests.writes).toBe(2);
			expect(placesOf(users)).toEqual(new Set([salesId]));
		},
	);

	it('Users who cannot be read back get a request each, so that "done" is certain.', async () => {
		const users = movers(3);
		let isMoved = false;
		const readsBack = ({ path }: { path: string }) => {
			isMoved ||= isMove(path);
			return isMoved && path === '/users/v2';
		};
		systems.ispring.faults.push({
			when: readsBack,
			effect: { kind: 'status', status: 400, body: '{}' },
			times: Infinity,
		});
		const { items } = await systems.sync();
		expect(outcomesOf(items)).toEqual(users.map(() => 'done'));
		expect([moves().length, singles().length]).toEqual([1, 3]);
	});

	it('With the older list of users, the members of the department are read back.', async () => {
		systems.ispring.quirks.userPagesRefused = 404;
		const users = movers(3);
		const { items } = await systems.sync();
		expect(outcomesOf(items)).toEqual(users.map(() => 'done'));
		const last = systems.requests('/api/v2/user/list').at(-1);
		expect(last?.body).toMatchObject({ departments: [salesId] });
		expect([moves().length, singles().length]).toEqual([1, 0]);
	});

	it('Apply leaves alone whoever has changed since the plan, and moves the others.', async () => {
		const users = movers(4);
		const { items } = await systems.plan();
		changeEmployee(systems.bamboo, '1', { jobTitle: 'Lead' });
		const applied = await systems.apply(items);
		expect(outcomesOf(applied.items.map(({ item }) => item))).toEqual(['skipped', 'done', 'done', 'done']);
		expect(moves().map(({ body }) => body)).toEqual([
			{ userIds: users.slice(1).map(({ userId }) => userId) },
		]);
	});

	it('A programming error stops the run.', async () => {
		movers(2);
		const { clients } = systems;
		systems.clients = { ...clients, iSpring: withBug(clients.iSpring, ({ path }) => isMove(path)) };
		await expect(systems.sync()).rejects.toBe(BUG);
	});
});
