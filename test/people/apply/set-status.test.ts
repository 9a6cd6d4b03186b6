import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { BUG, startTwoSystems, withBug, type TwoSystems } from '../two-systems.mts';

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
	addEmployee(systems.bamboo, { id: '900' });
	systems.account('900');
});
afterEach(async () => await systems.close());

function leavers(count: number) {
	return Array.from({ length: count }, (_, place) => {
		addEmployee(systems.bamboo, { id: String(place + 1), status: 'Inactive' });
		return systems.account(String(place + 1));
	});
}
const generous = { maxLeavers: 999, maxLeaversPercent: 100 };

describe('a status', () => {
	it('is set for everybody in one request', async () => {
		const accounts = leavers(250);
		await systems.sync(generous);
		expect(systems.changes()).toEqual(['POST /users/deactivate']);
		expect(systems.requests('/users/deactivate')).toHaveLength(1);
		expect(accounts.map(({ status }) => status)).toEqual(accounts.map(() => 3));
	});

	it('is set by the hundred where one request does not take so many, each of them once', async () => {
		const accounts = leavers(201);
		systems.ispring.faults.push({
			when: ({ path }) => path === '/users/deactivate',
			effect: { kind: 'status', status: 413 },
		});
		await systems.sync(generous);
		const bodies = systems.requests('/users/deactivate').map(({ body }) => body);
		const ids = accounts.map(({ userId }) => userId);
		expect(bodies.slice(1)).toEqual([
			{ userIds: ids.slice(0, 100) },
			{ userIds: ids.slice(100, 200) },
			{ userIds: ids.slice(200) },
		]);
		expect(accounts.map(({ status }) => status)).toEqual(accounts.map(() => 3));
	});

	it('is set one by one in the hundred that is refused', async () => {
		const accounts = leavers(101);
		const [owner] = accounts;
		if (owner) owner.isOwner = true;
		const { items } = await systems.sync(generous);
		expect(items.filter(({ outcome }) => outcome === 'failed').map((one) => one.employeeId)).toEqual(['1']);
		expect(accounts.filter(({ status }) => status === 3)).toHaveLength(100);
	});

	it('is set one by one where the request for all is refused: one failure is that person’s', async () => {
		const [owner, other] = leavers(2);
		if (owner) owner.isOwner = true;
		const { items } = await systems.sync(generous);
		expect(items.map(({ employeeId, outcome }) => [employeeId, outcome])).toEqual([
			['1', 'failed'],
			['2', 'done'],
		]);
		expect([owner?.status, other?.status]).toEqual([1, 3]);
	});

	it('stops the run when the mistake is our own', async () => {
		leavers(1);
		const { clients } = systems;
		const isBulk = ({ path }: { path: string }) => path === '/users/deactivate';
		systems.clients = { ...clients, iSpring: withBug(clients.iSpring, isBulk) };
		await expect(systems.sync(generous)).rejects.toBe(BUG);
	});
});

describe('reading back', () => {
	const FULL =
		'The account of Sam Sample1 exists, but iSpring Learn keeps it inactive: the plan has no free seat. Free a seat or extend the plan; the next run activates it.';

	it('tells of a new account that the full plan keeps inactive, and the next run activates it', async () => {
		addEmployee(systems.bamboo, { id: '1' });
		systems.ispring.quirks.planSeats = 2;
		const { items, summary } = await systems.sync();
		expect(items).toMatchObject([
			{ action: 'create', outcome: 'failed', error: FULL, userId: expect.any(String) },
		]);
		expect(items[0]?.reason).toBe(`New: no account has this BambooHR id, e-mail or login. ${FULL}`);
		expect([summary.status, summary.warnings]).toEqual(['partial', [FULL]]);
		systems.ispring.quirks.planSeats = null;
		expect((await systems.sync()).items).toMatchObject([{ action: 'activate', outcome: 'done' }]);
	});

	it('tells of somebody who came back and stays inactive, beside one who does not', async () => {
		addEmployee(systems.bamboo, { id: '1' });
		systems.account('1', { status: 3 });
		Object.assign(systems.ispring.quirks, { planSeats: 2, statusAfterActivateStaysInactive: true });
		const { items } = await systems.sync();
		expect(items).toMatchObject([{ action: 'activate', outcome: 'failed', error: FULL }]);
	});

	it('asks for those who are new or back by their ids, and for nobody else', async () => {
		addEmployee(systems.bamboo, { id: '1' });
		addEmployee(systems.bamboo, { id: '2', jobTitle: 'Boss' });
		systems.account('2');
		await systems.sync();
		const [, second, ...more] = systems.requests('/users/v2');
		expect([second?.query['userIds[]'], more]).toEqual([expect.any(String), []]);
	});

	it('asks nothing when nobody is new or back', async () => {
		addEmployee(systems.bamboo, { id: '2', jobTitle: 'Boss' });
		systems.account('2');
		await systems.sync();
		expect(systems.requests('/users/v2')).toHaveLength(1);
	});

	it('reads all accounts when there are more than a hundred', async () => {
		for (let id = 1; id <= 101; id++) addEmployee(systems.bamboo, { id: String(id) });
		await systems.sync();
		expect(
			systems.requests('/users/v2').map(({ query }) => Object.keys(query).includes('userIds[]')),
		).toEqual([false, false]);
	});

	it('reads a hundred by their ids', async () => {
		for (let id = 1; id <= 100; id++) addEmployee(systems.bamboo, { id: String(id) });
		await systems.sync();
		expect(systems.requests('/users/v2')[1]?.query['userIds[]']).toHaveLength(100);
	});

	it('warns when it cannot be done: the accounts are made all the same', async () => {
		addEmployee(systems.bamboo, { id: '1' });
		const clean = systems.ispring.faults;
		let reads = 0;
		clean.push({
			when: ({ path }) => path === '/users/v2' && ++reads > 1,
			effect: { kind: 'status', status: 400 },
			times: Infinity,
		});
		const { items, summary } = await systems.sync();
		expect(items).toMatchObject([{ action: 'create', outcome: 'done' }]);
		expect(summary.warnings).toEqual([
			'The new accounts could not be read back: whether they are active was not checked.',
		]);
	});

	it('stops the run when the mistake is our own', async () => {
		addEmployee(systems.bamboo, { id: '1' });
		const { clients } = systems;
		const isReadBack = ({ query }: { query?: object }) => query !== undefined && 'userIds' in query;
		systems.clients = { ...clients, iSpring: withBug(clients.iSpring, isReadBack) };
		await expect(systems.sync()).rejects.toBe(BUG);
	});
});
