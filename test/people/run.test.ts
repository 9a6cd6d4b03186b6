import { addEmployee, changeEmployee } from '../../tools/simulator/bamboohr/people.mts';
import { addProfileField } from '../../tools/simulator/ispring/people.mts';
import { LeaverLimitError, ParameterError } from '../../src/errors';
import { startPeopleRun } from '../../src/people/start-run';
import { optionsOf, startTwoSystems, type TwoSystems } from './two-systems.mts';

const SINCE = '2026-03-10T08:00:00Z';

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
	for (const id of ['1', '2', '3']) {
		addEmployee(systems.bamboo, { id, lastChanged: '2020-01-01T00:00:00+00:00' });
		systems.account(id);
	}
});
afterEach(async () => await systems.close());

const promote = (id: string) => changeEmployee(systems.bamboo, id, { jobTitle: 'Boss' });
const leave = (...ids: string[]) => {
	for (const id of ids) changeEmployee(systems.bamboo, id, { status: 'Inactive' });
};
const idsOf = (items: Array<{ employeeId: string | null }>) => items.map(({ employeeId }) => employeeId);

describe('A people run', () => {
	it('checks its settings before it reads anything', async () => {
		await expect(systems.plan({ maxLeavers: -1 })).rejects.toThrow(ParameterError);
		await expect(systems.plan({}, { since: 'yesterday' })).rejects.toThrow(/^Since: /);
		expect([...systems.bamboo.log, ...systems.ispring.log]).toEqual([]);
	});

	it('uses the day in the workflow’s time zone', async () => {
		// 09:00 in UTC; there it is the day before, or after, at the ends of the world.
		const today = async (timezone: string) => {
			const started = await startPeopleRun(systems.clients, optionsOf({}, { timezone }));
			return [started.plan?.context.world.today, started.startedAt.toISO()];
		};
		expect(await today('Etc/GMT+12')).toEqual(['2026-03-09', '2026-03-09T21:00:00.000-12:00']);
		expect(await today('Pacific/Kiritimati')).toEqual(['2026-03-10', '2026-03-10T23:00:00.000+14:00']);
	});

	it('outputs employees with changes or notes, and the others only if requested', async () => {
		promote('2');
		addEmployee(systems.bamboo, { id: '4', workEmail: '' });
		expect(idsOf((await systems.plan()).items)).toEqual(['2', '4']);
		expect(idsOf((await systems.plan({}, { includeUnchanged: true })).items)).toEqual(['2', '1', '3', '4']);
		expect(idsOf((await systems.sync()).items)).toEqual(['2', '4']);
	});

	it('counts all employees in its summary, whether they are output or not', async () => {
		promote('2');
		addEmployee(systems.bamboo, { id: '4', hireDate: 'soon' });
		// An ID that is none: the account cannot be read.
		Object.assign(systems.account('9'), { userId: ' ' });
		const { summary } = await systems.plan();
		expect(summary).toMatchObject({
			direction: 'people',
			operation: 'plan',
			mode: 'full',
			status: 'partial',
			counts: {
				update: 1,
				none: 3,
				linked: 3,
				unmatched: 1,
				planned: 1,
				skipped: 2,
				failed: 1,
				employees: 4,
				users: 5,
			},
		});
		expect(summary.warnings).toHaveLength(1);
	});

	it('that succeeds is the start of the next run', async () => {
		expect((await systems.sync()).summary).toMatchObject({
			operation: 'sync',
			status: 'success',
			startedAt: '2026-03-10T09:00:00.000Z',
			nextSince: '2026-03-10T09:00:00.000Z',
		});
		addProfileField(systems.ispring, { name: 'cost', isRequired: true });
		addEmployee(systems.bamboo, { id: '4' });
		expect((await systems.sync()).summary).toMatchObject({ status: 'partial', nextSince: null });
	});
});

describe('An incremental people run', () => {
	it('stays incremental when nothing has changed, and then reads no users', async () => {
		const { items, summary } = await systems.sync({}, { since: SINCE });
		expect([items, summary]).toMatchObject([
			[],
			{ mode: 'incremental', status: 'success', counts: { employees: 0, users: 0 } },
		]);
		expect((await systems.plan({}, { since: SINCE })).items).toEqual([]);
	});

	it('decides on changed employees', async () => {
		changeEmployee(systems.bamboo, '2', { jobTitle: 'Boss', lastChanged: '2026-03-10T08:30:00+00:00' });
		const { items, summary } = await systems.sync({}, { since: SINCE });
		expect(items).toMatchObject([{ employeeId: '2', outcome: 'done' }]);
		expect(summary.mode).toBe('incremental');
	});

	it('keeps its start time for the next run as long as something is not done', async () => {
		changeEmployee(systems.bamboo, '2', { workEmail: '', lastChanged: '2026-03-10T08:30:00+00:00' });
		systems.account('2', { fields: { login: 'second' } });
		addProfileField(systems.ispring, { name: 'cost', isRequired: true });
		const fresh = addEmployee(systems.bamboo, { id: '4', lastChanged: '2026-03-10T08:30:00+00:00' });
		expect(fresh.id).toBe('4');
		const { summary } = await systems.sync({}, { since: SINCE });
		expect(summary).toMatchObject({
			status: 'partial',
			nextSince: expect.stringContaining('2026-03-10T08:00'),
		});
	});
});

describe('A people run limited to some employees', () => {
	it('returns an item for each of them, and for nobody else', async () => {
		promote('1');
		promote('2');
		const { items, summary } = await systems.sync({}, { only: ['2', '77'], since: 'whatever' });
		expect(items).toMatchObject([
			{ employeeId: '2', outcome: 'done' },
			{ employeeId: '77', action: 'none', reason: expect.stringContaining('no employee with the ID 77') },
		]);
		expect(summary).toMatchObject({ mode: 'incremental', nextSince: null });
	});
});

describe('A people plan', () => {
	it('writes nothing, and seals its items with one plan ID', async () => {
		promote('1');
		promote('2');
		const { items, summary } = await systems.plan();
		expect(items.map(({ planId }) => planId)).toEqual([summary.planId, summary.planId]);
		expect(new Set(items.map(({ seal }) => seal)).size).toBe(2);
		expect(summary.planId).toMatch(/^[0-9a-f]{16}$/);
		expect(systems.changes()).toEqual([]);
	});

	it('has the same plan ID as a sync with the same changes', async () => {
		promote('1');
		const { summary } = await systems.plan();
		expect((await systems.sync()).summary.planId).toBe(summary.planId);
	});

	it('holds leavers over the limit, and warns', async () => {
		leave('1', '2');
		const { items, summary } = await systems.plan({ maxLeavers: 1 });
		expect(items.map(({ outcome }) => outcome)).toEqual(['held', 'held']);
		expect(summary).toMatchObject({
			status: 'held',
			nextSince: null,
			warnings: ['2 users would be deactivated; the limit Max Leavers is 1.'],
		});
	});
});

describe('A people sync with more leavers than the limit', () => {
	beforeEach(() => {
		leave('1', '2');
		promote('3');
	});

	it('stops and writes nothing at all', async () => {
		const error = await systems.sync({ maxLeavers: 1 }).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(LeaverLimitError);
		expect(error).toMatchObject({ message: expect.stringContaining('limit Max Leavers is 1. Nothing was') });
		expect(systems.changes()).toEqual([]);
	});

	it('ends as held when set to hold, with all other changes planned and nothing written', async () => {
		const { items, summary } = await systems.sync({ maxLeavers: 1 }, { onLimit: 'hold' });
		expect(items.map(({ outcome }) => outcome)).toEqual(['held', 'held', 'planned']);
		expect(summary.status).toBe('held');
		expect(systems.changes()).toEqual([]);
	});

	it('writes when the limit is not exceeded', async () => {
		const { items } = await systems.sync({ maxLeavers: 2 });
		expect(items.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
	});
});
