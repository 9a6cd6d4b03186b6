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

describe('A list of users with an empty page', () => {
	beforeEach(() => {
		for (const id of IDS) {
			addEmployee(systems.bamboo, { id });
			systems.account(id);
		}
		systems.ispring.quirks.maxPageSize = 5;
	});

	it.each([2, 3, 4])('The list is read again when page %d is empty, and nobody is created.', async (page) => {
		breakReadings((reading) => reading === page, EMPTY);
		expect((await systems.sync()).items).toEqual([]);
		expect(systems.changes()).toEqual([]);
	});

	it('The run stops when the page stays empty.', async () => {
		breakReadings((reading) => reading > 1, EMPTY);
		await expect(systems.sync()).rejects.toThrow(IncompleteListError);
		expect(systems.changes()).toEqual([]);
	});

	it('A list that ends too early does not report an existing user as created.', async () => {
		const { ispring } = systems;
		const [owner] = ispring.state.users.values();
		const row = {
			userId: owner?.userId,
			departmentId: systems.departmentId,
			status: 1,
			fields: owner?.fields,
		};
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

describe('A new user', () => {
	beforeEach(() => {
		for (const id of ['1', '2']) addEmployee(systems.bamboo, { id });
	});
	const UNCHECKED = /^New: .* The user could not be read back/;

	it('A new user who was read back is done.', async () => {
		const { items, summary } = await systems.sync();
		expect(items.map(({ outcome, reason }) => [outcome, UNCHECKED.test(reason)])).toEqual([
			['done', false],
			['done', false],
		]);
		expect(summary.warnings).toEqual([]);
	});

	it('A new user whom the list lacks is read by ID.', async () => {
		breakReadings((reading) => reading > 1, EMPTY);
		const { items, summary } = await systems.sync();
		expect(items.map(({ outcome, reason }) => [outcome, UNCHECKED.test(reason)])).toEqual([
			['done', false],
			['done', false],
		]);
		expect(summary).toMatchObject({ status: 'success', warnings: [] });
	});

	it('A new user who does not exist has failed, and the error says what iSpring Learn answered.', async () => {
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
			/^iSpring Learn confirmed the account of Sam Sample\d, but has no user with the ID 0{8}-/,
		);
		expect(items.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
		expect(summary).toMatchObject({ status: 'partial', warnings: [lost?.error] });
	});

	it('A new user who is somebody else has failed.', async () => {
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

	it('A new user who could not be read back is done, and the item says so.', async () => {
		breakReadings((reading) => reading > 1, { kind: 'status', status: 400 });
		const { items, summary } = await systems.sync();
		for (const { outcome, reason } of items) {
			expect(outcome).toBe('done');
			expect(reason).toMatch(UNCHECKED);
		}
		expect(summary.warnings).toHaveLength(1);
	});

	it('A new user whom the list lacks, and who cannot be read by ID, is done, and the item says so.', async () => {
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

it('A new user with another role than the chosen one is done, and a warning names both roles.', async () => {
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
