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

describe('Setting the status', () => {
	it('The status of all users is set in one request.', async () => {
		const accounts = leavers(250);
		await systems.sync(generous);
		expect(systems.changes()).toEqual(['POST /users/deactivate']);
		expect(systems.requests('/users/deactivate')).toHaveLength(1);
		expect(accounts.map(({ status }) => status)).toEqual(accounts.map(() => 3));
	});

	it('The status is set for a hundred users at a time when one request does not take more, each of them once.', async () => {
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

	it('The status is set one by one in the batch of a hundred that is refused.', async () => {
		const accounts = leavers(101);
		const [owner] = accounts;
		if (owner) owner.isOwner = true;
		const { items } = await systems.sync(generous);
		expect(items.filter(({ outcome }) => outcome === 'failed').map((one) => one.employeeId)).toEqual(['1']);
		expect(accounts.filter(({ status }) => status === 3)).toHaveLength(100);
	});

	it("The status is set one by one when the request for all is refused, and a failure is that user's only.", async () => {
		const [owner, other] = leavers(2);
		if (owner) owner.isOwner = true;
		const { items } = await systems.sync(generous);
		expect(items.map(({ employeeId, outcome }) => [employeeId, outcome])).toEqual([
			['1', 'failed'],
			['2', 'done'],
		]);
		expect([owner?.status, other?.status]).toEqual([1, 3]);
	});

	it('A programming error stops the run.', async () => {
		leavers(1);
		const { clients } = systems;
		const isBulk = ({ path }: { path: string }) => path === '/users/deactivate';
		systems.clients = { ...clients, iSpring: withBug(clients.iSpring, isBulk) };
		await expect(systems.sync(generous)).rejects.toBe(BUG);
	});
});

describe('Verifying that users are active', () => {
	const FULL =
		'The account of Sam Sample1 exists, but iSpring Learn keeps it inactive because the plan has no free seat. Free up a seat or upgrade the plan; the next run activates it.';

	it('A new user whom a full plan keeps inactive is reported, and the next run activates them.', async () => {
		addEmployee(systems.bamboo, { id: '1' });
		systems.ispring.quirks.planSeats = 2;
		const { items, summary } = await systems.sync();
		expect(items).toMatchObject([
			{ action: 'create', outcome: 'failed', error: FULL, userId: expect.any(String) },
		]);
		expect(items[0]?.reason).toBe(`New: no user has this BambooHR ID, email, or login. ${FULL}`);
		expect([summary.status, summary.warnings]).toEqual(['partial', [FULL]]);
		systems.ispring.quirks.planSeats = null;
		expect((await systems.sync()).items).toMatchObject([{ action: 'activate', outcome: 'done' }]);
	});

	it('A returning user who stays inactive is reported, and one who is active is not.', async () => {
		addEmployee(systems.bamboo, { id: '1' });
		systems.account('1', { status: 3 });
		Object.assign(systems.ispring.quirks, { planSeats: 2, statusAfterActivateStaysInactive: true });
		const { items } = await systems.sync();
		expect(items).toMatchObject([{ action: 'activate', outcome: 'failed', error: FULL }]);
	});

	it('New and returning users are read by their IDs, and no others.', async () => {
		addEmployee(systems.bamboo, { id: '1' });
		addEmployee(systems.bamboo, { id: '2', jobTitle: 'Boss' });
		systems.account('2');
		await systems.sync();
		const [, second, ...more] = systems.requests('/users/v2');
		expect([second?.query['userIds[]'], more]).toEqual([expect.any(String), []]);
	});

	it('Nothing is read when nobody is new or returning.', async () => {
		addEmployee(systems.bamboo, { id: '2', jobTitle: 'Boss' });
		systems.account('2');
		await systems.sync();
		expect(systems.requests('/users/v2')).toHaveLength(1);
	});

	it('All users are read when there are more than a hundred to verify.', async () => {
		for (let id = 1; id <= 101; id++) addEmployee(systems.bamboo, { id: String(id) });
		await systems.sync();
		expect(
			systems.requests('/users/v2').map(({ query }) => Object.keys(query).includes('userIds[]')),
		).toEqual([false, false]);
	});

	it('A hundred users are read by their IDs.', async () => {
		for (let id = 1; id <= 100; id++) addEmployee(systems.bamboo, { id: String(id) });
		await systems.sync();
		expect(systems.requests('/users/v2')[1]?.query['userIds[]']).toHaveLength(100);
	});

	it('A run warns when it cannot verify its new users, which exist all the same.', async () => {
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
			'The new users could not be read back, so the run did not check that they are active.',
		]);
	});

	it('A programming error while verifying stops the run.', async () => {
		addEmployee(systems.bamboo, { id: '1' });
		const { clients } = systems;
		const isReadBack = ({ query }: { query?: object }) => query !== undefined && 'userIds' in query;
		systems.clients = { ...clients, iSpring: withBug(clients.iSpring, isReadBack) };
		await expect(systems.sync()).rejects.toBe(BUG);
	});
});
