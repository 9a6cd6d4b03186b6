import { omit } from 'lodash';
import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { IncompleteListError } from '../../../src/errors';
import { startTwoSystems, type TwoSystems } from '../two-systems.mts';

const IDS = Array.from({ length: 18 }, (_, index) => String(index + 1));
const EMPTY = { kind: 'body', body: '{"userProfiles":[]}', contentType: 'application/json' } as const;

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
});
afterEach(async () => await systems.close());

/** Breaks the readings of the list of users with these numbers, counted from 1. */
function breakReadings(
	isStruck: (reading: number) => boolean,
	effect: Parameters<TwoSystems['fail']>[1],
): void {
	let reading = 0;
	systems.ispring.faults.push({
		when: ({ path }) => path === '/users/v2' && isStruck(++reading),
		effect,
		times: Infinity,
	});
}

describe('a list of users that has an empty page', () => {
	beforeEach(() => {
		for (const id of IDS) {
			addEmployee(systems.bamboo, { id });
			systems.account(id);
		}
		systems.ispring.quirks.maxPageSize = 5;
	});

	it.each([2, 3, 4])('is read again, when it is page %d, and nobody is made', async (page) => {
		breakReadings((reading) => reading === page, EMPTY);
		expect((await systems.sync()).items).toEqual([]);
		expect(systems.changes()).toEqual([]);
	});

	it('stops the run when it stays empty', async () => {
		breakReadings((reading) => reading > 1, EMPTY);
		await expect(systems.sync()).rejects.toThrow(IncompleteListError);
		expect(systems.changes()).toEqual([]);
	});

	it('that ends too early by its own word makes nobody "done" whose account was there before', async () => {
		const { ispring } = systems;
		const [owner] = ispring.state.users.values();
		const row = { userId: owner?.userId, departmentId: systems.homeId, status: 1, fields: owner?.fields };
		const body = JSON.stringify({ userProfiles: [row] });
		breakReadings((reading) => reading === 1, { ...EMPTY, body });
		const { items, summary } = await systems.sync();
		expect(items).toHaveLength(IDS.length);
		for (const item of items)
			expect(item).toMatchObject({ action: 'create', outcome: 'failed', userId: null });
		expect(summary.status).toBe('partial');
		expect(ispring.state.users.size).toBe(IDS.length + 1);
	});
});

describe('a new account', () => {
	beforeEach(() => {
		for (const id of ['1', '2']) addEmployee(systems.bamboo, { id });
	});
	const UNCHECKED = /^New: .* Whether the account is there and active was not checked/;

	it('is done when it was read back', async () => {
		const { items, summary } = await systems.sync();
		expect(items.map(({ outcome, reason }) => [outcome, UNCHECKED.test(reason)])).toEqual([
			['done', false],
			['done', false],
		]);
		expect(summary.warnings).toEqual([]);
	});

	it('that the list leaves out is looked for by itself', async () => {
		breakReadings((reading) => reading > 1, EMPTY);
		const { items, summary } = await systems.sync();
		expect(items.map(({ outcome, reason }) => [outcome, UNCHECKED.test(reason)])).toEqual([
			['done', false],
			['done', false],
		]);
		expect(summary).toMatchObject({ status: 'success', warnings: [] });
	});

	it('that is nowhere to be found has failed, and the error says what iSpring Learn answered', async () => {
		const made = {
			kind: 'body',
			body: '"00000000-0000-1000-8000-00000000000a"',
			contentType: 'application/json',
		};
		systems.ispring.faults.push({
			when: ({ method, path }) => method === 'POST' && path === '/user',
			effect: { ...made, kind: 'body' },
		});
		const { items, summary } = await systems.sync();
		const lost = items.find(({ outcome }) => outcome === 'failed');
		expect(lost?.error).toMatch(
			/^iSpring Learn answered that the account of Sam Sample\d was written, but it has no user with the ID 0{8}-/,
		);
		expect(items.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
		expect(summary).toMatchObject({ status: 'partial', warnings: [lost?.error] });
	});

	it('that is somebody else has failed', async () => {
		const other = systems.account('77').userId;
		systems.ispring.faults.push({
			when: ({ method, path }) => method === 'POST' && path === '/user',
			effect: { kind: 'body', body: JSON.stringify(other), contentType: 'application/json' },
		});
		const { items } = await systems.sync({ orphanAction: 'report' });
		expect(items.filter(({ outcome }) => outcome === 'failed')).toMatchObject([
			{ action: 'create', error: expect.stringContaining('but that user has another login') },
		]);
	});

	it('of which nobody knows is done, and says so', async () => {
		breakReadings((reading) => reading > 1, { kind: 'status', status: 400 });
		const { items, summary } = await systems.sync();
		for (const { outcome, reason } of items) {
			expect(outcome).toBe('done');
			expect(reason).toMatch(UNCHECKED);
		}
		expect(summary.warnings).toHaveLength(1);
	});

	it('that the list leaves out, and that cannot be looked for by itself, is done, and says so', async () => {
		breakReadings((reading) => reading > 1, EMPTY);
		systems.ispring.faults.push({
			when: ({ method, path }) => method === 'GET' && path.startsWith('/user/') && path.endsWith('/v2'),
			effect: { kind: 'status', status: 403 },
			times: Infinity,
		});
		const { items, summary } = await systems.sync();
		for (const { outcome, reason } of items) {
			expect(outcome).toBe('done');
			expect(reason).toMatch(UNCHECKED);
		}
		expect(summary.warnings).toHaveLength(1);
	});
});

it('A role that a new account does not have is told, with the one that it has, and the account is done.', async () => {
	const { ispring, clients } = systems;
	addEmployee(systems.bamboo, { id: '1' });
	const role = [...ispring.state.roles.values()].find(({ type }) => type === 'publisher');
	const { request } = clients.iSpring;
	// An account that takes no role from whoever makes users.
	systems.clients = {
		...clients,
		iSpring: {
			...clients.iSpring,
			request: async (one) =>
				await request(
					one.path === '/user' ? { ...one, body: omit(Object(one.body), 'role', 'roleId') } : one,
				),
		},
	};
	const { items, summary } = await systems.sync({ defaultRole: role?.roleId ?? '' });
	expect(items).toMatchObject([{ action: 'create', outcome: 'done' }]);
	const warning = 'with the role "Learner" instead of "Publisher"';
	expect(summary.warnings).toEqual([expect.stringContaining(warning)]);
	expect(items[0]?.reason).toContain(warning);
});
