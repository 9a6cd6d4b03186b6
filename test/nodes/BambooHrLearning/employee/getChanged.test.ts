import {
	addEmployee,
	changeEmployee,
	removeEmployee,
	type BambooHrSimulator,
} from '../../../../tools/simulator/bamboohr/index.mts';
import { startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
let bamboo: BambooHrSimulator;
const at = (time: string) => {
	bamboo.now = () => new Date(time);
};

beforeEach(async () => {
	service = await startBambooHrService();
	bamboo = service.bamboo;
	at('2026-01-05T09:00:00Z');
	for (let n = 0; n < 3; n++) addEmployee(bamboo);
	at('2026-01-10T09:00:00Z');
	changeEmployee(bamboo, '102', { department: 'Sales' });
	at('2026-01-10T11:00:00Z');
	removeEmployee(bamboo, '103');
	addEmployee(bamboo);
});
afterEach(async () => await service.close());

const run = async (since: string, output = 'perEmployee') =>
	await service.run('employee', 'getChanged', { parameters: { since, output } });

describe('BambooHR Learning: Get changed employees', () => {
	it('returns the changes since the time of each item, oldest first', async () => {
		const { items, paired, error } = await service.run('employee', 'getChanged', {
			parameters: { since: '={{ $json.since }}' },
			input: [
				{ since: '2026-01-10T09:00:00Z' },
				{ since: '2026-01-10T12:00:01+01:00' },
				{ since: '2026-01-10T12:00:00+01:00' },
			],
		});
		expect(error).toBeUndefined();
		const nextSince = '2026-01-10T10:50:00Z';
		const gone = { employeeId: '103', action: 'deleted', changedAt: '2026-01-10T11:00:00Z' };
		const added = { employeeId: '104', action: 'created', changedAt: '2026-01-10T11:00:00Z' };
		expect(items).toEqual([
			{ employeeId: '102', action: 'updated', changedAt: '2026-01-10T09:00:00Z', nextSince },
			{ ...gone, nextSince },
			{ ...added, nextSince },
			// The second item has none; here the overlap would lie before the time that was asked for.
			{ ...gone, nextSince: '2026-01-10T11:00:00Z' },
			{ ...added, nextSince: '2026-01-10T11:00:00Z' },
		]);
		expect(paired).toEqual([0, 0, 0, 2, 2].map((item) => ({ item })));
	});

	it('returns all changes in one item if requested, even if nothing changed', async () => {
		expect((await run('2026-01-10T11:00:00Z', 'single')).items).toEqual([
			{
				since: '2026-01-10T11:00:00Z',
				nextSince: '2026-01-10T11:00:00Z',
				count: 2,
				employees: [
					{ employeeId: '103', action: 'deleted', changedAt: '2026-01-10T11:00:00Z' },
					{ employeeId: '104', action: 'created', changedAt: '2026-01-10T11:00:00Z' },
				],
			},
		]);
		for (const emptyAs of ['{}', '[]'] as const) {
			bamboo.quirks.emptyAs = emptyAs;
			expect((await run('2026-01-11T00:00:00Z', 'single')).items).toEqual([
				{ since: '2026-01-11T00:00:00Z', nextSince: '2026-01-11T00:00:00Z', count: 0, employees: [] },
			]);
			expect((await run('2026-01-11T00:00:00Z')).items).toEqual([]);
		}
	});

	it('misses no change between two executions, not even one that is recorded late', async () => {
		const seen = new Set<unknown>();
		const follow = async (since: string) => {
			const { items } = await run(since, 'single');
			const [{ nextSince, employees = [] } = {}] = items;
			for (const change of Array.isArray(employees) ? employees : []) seen.add(JSON.stringify(change));
			return String(nextSince);
		};
		const first = await follow('2026-01-10T00:00:00Z');
		// In the very second of the last change, and from some minutes before, but only now to be seen.
		changeEmployee(bamboo, '101', { city: 'Porto', lastChanged: '2026-01-10T11:00:00+00:00' });
		changeEmployee(bamboo, '102', { city: 'Faro', lastChanged: '2026-01-10T10:52:00+00:00' });
		const second = await follow(first);
		expect(second >= first).toBe(true);
		at('2026-01-10T11:30:00Z');
		changeEmployee(bamboo, '104', { city: 'Braga' });
		expect(await follow(second)).toBe('2026-01-10T11:20:00Z');
		const all = [...bamboo.state.employees.values()].map(({ id, lastChanged }) => [id, lastChanged]);
		for (const [id, lastChanged] of all) {
			const changedAt = String(lastChanged).replace('+00:00', 'Z');
			expect(
				[...seen].some((one) => String(one).includes(`"${id}"`) && String(one).includes(changedAt)),
			).toBe(true);
		}
	});

	it('returns the same time for the next execution when BambooHR reports no latest change', async () => {
		bamboo.faults.push({
			when: ({ path }) => path.endsWith('/changed'),
			effect: {
				kind: 'body',
				body: '{"employees":{"101":{"id":"101","action":"Updated"}}}',
				contentType: 'application/json',
			},
		});
		expect((await run('2026-01-10T00:00:00Z')).items).toEqual([
			{ employeeId: '101', action: 'updated', changedAt: null, nextSince: '2026-01-10T00:00:00Z' },
		]);
	});

	it('refuses an invalid or future time for that item only', async () => {
		const { items, paired } = await service.run('employee', 'getChanged', {
			parameters: { since: '={{ $json.since }}', output: '={{ $json.output }}' },
			input: [
				{ since: '', output: 'single' },
				{ since: 'yesterday', output: 'single' },
				{ since: '2999-01-01T00:00:00Z', output: 'single' },
				{ since: '2026-01-10', output: 'some' },
				{ since: '2026-01-10T11:00:00Z', output: 'single' },
			],
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ error }) => error)).toEqual([
			'Since: it is empty. [Item 1]',
			'Since: "yesterday" is not a date. [Item 2]',
			'Since: it is in the future. [Item 3]',
			'Output: "some" is not one of perEmployee, single. [Item 4]',
			undefined,
		]);
		expect(items[4]).toMatchObject({ count: 2 });
		expect(paired).toEqual([0, 1, 2, 3, 4].map((item) => ({ item })));
		expect(bamboo.log).toHaveLength(1);
	});

	it('sends one request for items with the same time, and reports a missing permission', async () => {
		const since = '2026-01-10T11:00:00Z';
		const input = [{ since }, { since: '2026-01-10T13:00:00+02:00' }];
		await service.run('employee', 'getChanged', { parameters: { since: '={{ $json.since }}' }, input });
		expect(bamboo.log).toHaveLength(1);
		bamboo.quirks.changedRefused = 403;
		const { error } = await run(since);
		expect(error?.message).toContain('BambooHR answered 403 to GET /api/v1/employees/changed');
	});

	it.each([
		'2026-01-10T11:00:00Z',
		'={{ new Date("2026-01-10T11:00:00Z") }}',
		'={{ DateTime.fromISO("2026-01-10T12:00:00+01:00") }}',
		'={{ Date.parse("2026-01-10T11:00:00Z") }}',
		'={{ Date.parse("2026-01-10T11:00:00Z") / 1000 }}',
		'={{ DateTime.fromISO("2026-01-10T11:00:00Z").setZone($now.zoneName).toFormat("yyyy-MM-dd HH:mm:ss") }}',
	])('accepts the time as %s', async (since) => {
		const { items, error } = await run(since, 'single');
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ since: '2026-01-10T11:00:00Z', count: 2 }]);
	});

	it('accepts nextSince although the clock of n8n is far behind that of BambooHR', async () => {
		const soon = new Date(Date.now() + 90 * 60_000);
		at(soon.toISOString());
		addEmployee(bamboo);
		const [{ nextSince } = {}] = (await run('2026-01-11T00:00:00Z', 'single')).items;
		expect(Date.parse(String(nextSince))).toBeGreaterThan(Date.now() + 60 * 60_000);
		expect((await run(String(nextSince), 'single')).items).toMatchObject([{ count: 1 }]);
	});

	it('ignores a change after the present time of BambooHR, even if the clock of n8n is ahead', async () => {
		changeEmployee(bamboo, '101', { city: 'Porto', lastChanged: '2026-01-10T12:00:00+00:00' });
		const [{ nextSince } = {}] = (await run('2026-01-10T00:00:00Z', 'single')).items;
		expect(String(nextSince)).toMatch(/^2026-01-10T10:(49:59|50:0\d)Z$/);
	});
});
