import {
	addEmployee,
	addTimeOff,
	addTimeOffType,
	changeEmployee,
} from '../../tools/simulator/bamboohr/index.mts';
import type { SimTimeOff } from '../../tools/simulator/bamboohr/state.mts';
import { runExplain } from '../../src/people/explain';
import { optionsOf, startTwoSystems, type TwoSystems } from './two-systems.mts';

const PARENTAL = '85';
const settings = { workLeaveFrom: [PARENTAL] };
const SET = 'POST /users/work-leave-status';
const END = 'POST /users/work-leave-status/delete';
const REQUESTS = '/api/v1/time_off/requests';
const LEAVE = { workLeaveReason: 'OutOfTheOffice', startDate: '2026-03-01', endDate: '2026-06-30' };

let systems: TwoSystems;
beforeEach(async () => {
	systems = await startTwoSystems();
	systems.ispring.quirks.tokenTtlMs = Infinity;
	addTimeOffType(systems.bamboo, { id: PARENTAL, name: 'Parental Leave' });
	addEmployee(systems.bamboo, { id: '900' });
	systems.account('900');
});
afterEach(async () => await systems.close());

function onLeave(id: string, given: Partial<SimTimeOff> = {}): SimTimeOff {
	const days = { start: '2026-03-01', end: '2026-06-30' };
	return addTimeOff(systems.bamboo, { employeeId: id, typeId: PARENTAL, ...days, ...given });
}
const leavesIn = (memory: string | undefined): unknown => JSON.parse(memory ?? '').leaves;
function person(id: string) {
	addEmployee(systems.bamboo, { id });
	return systems.account(id);
}

describe('Work leave from approved time off', () => {
	it('is left alone, and time off is not read, unless types are chosen.', async () => {
		person('1');
		onLeave('1');
		expect((await systems.sync()).items).toEqual([]);
		expect(systems.bamboo.log.filter(({ path }) => path.includes('time_off'))).toEqual([]);
	});

	it('is set for all who are away and ended for all who are back, each in one request.', async () => {
		const users = Array.from({ length: 150 }, (_, place) => person(String(place + 1)));
		const requests = users.map((_, place) => onLeave(String(place + 1)));
		const first = await systems.sync(settings);
		expect(systems.changes()).toEqual([SET]);
		expect(users.map(({ workLeave }) => workLeave)).toEqual(users.map(() => LEAVE));
		expect(first.summary).toMatchObject({
			status: 'success',
			counts: { update: 150, updated: 150 },
			warnings: [],
		});
		expect(first.items[0]).toMatchObject({
			action: 'update',
			lifecycle: null,
			outcome: 'done',
			changed: 'Work leave: empty → 2026-03-01 to 2026-06-30',
		});
		systems.clearLogs();
		for (const request of requests) request.status = 'canceled';
		const { memory } = first.summary;
		await systems.sync(settings, { memory });
		expect(systems.changes()).toEqual([END]);
		expect(users.filter(({ workLeave }) => workLeave !== null)).toEqual([]);
	});

	it('takes two requests to BambooHR where nobody is back early, and a second run writes nothing.', async () => {
		person('1');
		onLeave('1');
		const { memory } = (await systems.sync(settings)).summary;
		systems.clearLogs();
		const { items } = await systems.sync(settings, { memory });
		expect([items, systems.changes()]).toEqual([[], []]);
		expect(systems.bamboo.log.filter(({ path }) => path.includes('time_off'))).toHaveLength(2);
	});

	it('is set for a new account on the first day.', async () => {
		addEmployee(systems.bamboo, { id: '1' });
		onLeave('1');
		const { items } = await systems.sync(settings);
		expect(items).toMatchObject([{ action: 'create', outcome: 'done' }]);
		expect(systems.ispring.state.users.get(items[0]?.userId ?? '')?.workLeave).toEqual(LEAVE);
	});

	it('follows a leave that is extended, shortened and followed by another.', async () => {
		const user = person('1');
		const request = onLeave('1');
		let memory = (await systems.sync(settings)).summary.memory;
		for (const end of ['2026-07-31', '2026-05-31']) {
			request.end = end;
			memory = (await systems.sync(settings, { memory })).summary.memory;
			expect(user.workLeave?.endDate).toBe(end);
		}
		onLeave('1', { start: '2026-05-20', end: '2026-08-15' });
		systems.clock.setMs(Date.UTC(2026, 4, 1));
		await systems.sync(settings, { memory });
		expect(user.workLeave?.endDate).toBe('2026-08-15');
	});

	it('is not ended without the memory of the run that set it, and ends on its last day all the same.', async () => {
		const user = person('1');
		const request = onLeave('1');
		await systems.sync(settings);
		request.status = 'canceled';
		expect((await systems.sync(settings)).items).toEqual([]);
		expect(user.workLeave).toEqual(LEAVE);
	});

	it('is not read in a run about single people.', async () => {
		const user = person('1');
		onLeave('1');
		await systems.sync(settings, { only: ['1'] });
		expect(systems.bamboo.log.filter(({ path }) => path.includes('time_off'))).toEqual([]);
		expect(user.workLeave).toBeNull();
	});

	it('is decided in an incremental run for those who changed, and by the next full run for the others.', async () => {
		const [ada, bob] = [person('1'), person('2')];
		onLeave('1');
		onLeave('2');
		systems.clock.setMs(Date.UTC(2026, 2, 10, 12));
		changeEmployee(systems.bamboo, '1', { jobTitle: 'Lead' });
		await systems.sync(settings, { since: '2026-03-10T11:00:00Z' });
		expect([ada.workLeave, bob.workLeave]).toEqual([LEAVE, null]);
		await systems.sync(settings);
		expect(bob.workLeave).toEqual(LEAVE);
	});

	it('is explained.', async () => {
		person('1');
		const byHand = person('2');
		byHand.workLeave = { workLeaveReason: 'SickLeave', startDate: '2026-03-02' };
		onLeave('1');
		const { items } = await runExplain(systems.clients, optionsOf(settings), ['1', '2']);
		const answers = items.map(({ steps }) => steps.find(({ question }) => question === 'On leave?')?.answer);
		expect(answers).toEqual([
			'Yes: approved time off in BambooHR from 2026-03-01 to 2026-06-30.',
			'No: no approved time off of the chosen types today. The work leave (from 2026-03-02) was not set by this sync, so it is left as it is.',
		]);
		expect(items[0]?.reason).toBe('Differs in work leave.');
		systems.bamboo.quirks.timeOffRefused = 403;
		const hidden = await runExplain(systems.clients, optionsOf(settings), ['1']);
		expect(hidden.items[0]?.steps.map(({ answer }) => answer).join(' ')).toContain(
			'Not known. The BambooHR API key cannot see time off',
		);
	});

	it('has types that are IDs.', async () => {
		await expect(systems.sync({ workLeaveFrom: ['Parental Leave'] })).rejects.toThrow(
			'Work Leave Type Names or IDs: "Parental Leave" is not the ID of a time-off type.',
		);
	});
});

describe('Work leave where an account does not offer it', () => {
	it.each([403, 404] as const)(
		'is a warning when the plan of iSpring Learn does not include it (%d); everything else is done.',
		async (status) => {
			systems.ispring.quirks.workLeaveRefused = status;
			for (let id = 1; id <= 120; id++) {
				person(String(id));
				onLeave(String(id));
			}
			changeEmployee(systems.bamboo, '1', { jobTitle: 'Lead' });
			const { items, summary } = await systems.sync(settings);
			expect(summary).toMatchObject({
				status: 'success',
				counts: { done: 1, updated: 1 },
				requests: { writes: 1 },
				warnings: [
					"iSpring Learn did not accept changes of the work leave of 120 users: the account's plan may not include work leave, or the API key may not edit these users. Use an API key of the account owner or an account administrator, or remove Work Leave Type Names or IDs.",
				],
			});
			const lead = items.find(({ employeeId }) => employeeId === '1');
			expect([lead?.outcome, lead?.changes.map(({ field }) => field)]).toEqual(['done', ['jobTitle']]);
			expect(systems.requests('/users/work-leave-status').length).toBeLessThanOrEqual(6);
			expect(leavesIn(summary.memory)).toBeUndefined();
		},
	);

	it('is set for the others when one user cannot be changed, whose failure it is.', async () => {
		const [ada, bob] = [person('1'), person('2')];
		onLeave('1');
		onLeave('2');
		const { clients } = systems;
		const gone = {
			...clients.iSpring,
			request: async (request: Parameters<typeof clients.iSpring.request>[0]) => {
				if (request.path === '/users/work-leave-status') systems.ispring.state.users.delete(ada.userId);
				return await clients.iSpring.request(request);
			},
		};
		systems.clients = { ...clients, iSpring: gone };
		const { items } = await systems.sync(settings);
		expect(items.map(({ employeeId, outcome }) => [employeeId, outcome])).toEqual([
			['1', 'failed'],
			['2', 'done'],
		]);
		expect(bob.workLeave).toEqual(LEAVE);
	});

	it.each([
		[
			'the API key may not see time off',
			{ kind: 'status', status: 403 },
			'The BambooHR API key cannot see time off',
		],
		[
			'the account does not have it',
			{ kind: 'status', status: 404 },
			'The BambooHR API key cannot see time off',
		],
		['the list breaks off', { kind: 'truncate' }, 'BambooHR did not return the list of time off'],
		[
			'the list is no list',
			{ kind: 'body', body: '"none"', contentType: 'application/json' },
			'BambooHR did not return',
		],
	] as const)('ends nobody when %s, and the rest of the run goes on.', async (_, effect, warning) => {
		const user = person('1');
		const request = onLeave('1');
		const { memory } = (await systems.sync(settings)).summary;
		request.status = 'canceled';
		changeEmployee(systems.bamboo, '1', { jobTitle: 'Lead' });
		systems.clearLogs();
		systems.fail(REQUESTS, effect);
		const { items, summary } = await systems.sync(settings, { memory });
		expect(items).toMatchObject([{ employeeId: '1', outcome: 'done', changes: [{ field: 'jobTitle' }] }]);
		expect(user.workLeave).toEqual(LEAVE);
		expect([summary.status, leavesIn(summary.memory), summary.warnings]).toEqual([
			'success',
			leavesIn(memory),
			[expect.stringContaining(warning)],
		]);
	});

	it('ends nobody while a chosen type does not exist.', async () => {
		const user = person('1');
		const request = onLeave('1');
		const { memory } = (await systems.sync(settings)).summary;
		request.status = 'canceled';
		const { summary } = await systems.sync({ workLeaveFrom: [PARENTAL, '99'] }, { memory });
		expect(user.workLeave).toEqual(LEAVE);
		expect(summary.warnings).toEqual([expect.stringContaining('no active time-off type with the ID 99.')]);
	});
});

describe('Somebody who is back early', () => {
	async function withLeave() {
		const user = person('1');
		const request = onLeave('1');
		const { memory } = (await systems.sync(settings)).summary;
		systems.clearLogs();
		return { user, request, memory };
	}
	const DOUBT =
		"The work leave of 1 employee was not ended, because the BambooHR API key may not see their time off. Give the key's user permission to view the time off of all employees under BambooHR > Settings > Access Levels, or end the leave in iSpring Learn.";

	it('keeps the leave when the calendar still has them, since the key may not see their request any more.', async () => {
		const { user, memory } = await withLeave();
		systems.bamboo.quirks.hiddenTimeOff = ['1'];
		const { items, summary } = await systems.sync(settings, { memory });
		expect([items, user.workLeave, summary.warnings]).toEqual([[], LEAVE, [DOUBT]]);
		systems.bamboo.quirks.hiddenTimeOff = [];
		expect((await systems.sync(settings, { memory: summary.memory })).items).toEqual([]);
	});

	it('loses it when the calendar has them for another kind of absence.', async () => {
		const { user, request, memory } = await withLeave();
		request.typeId = addTimeOffType(systems.bamboo).id;
		await systems.sync(settings, { memory });
		expect(user.workLeave).toBeNull();
	});

	it('keeps the leave when neither the calendar nor any request can be seen.', async () => {
		const { user, memory } = await withLeave();
		Object.assign(systems.bamboo.quirks, { hiddenTimeOff: ['1'], whosOutRefused: 403 });
		const { summary } = await systems.sync(settings, { memory });
		expect([user.workLeave, summary.warnings]).toEqual([LEAVE, [DOUBT]]);
	});

	it.each([
		['their canceled request can be seen', () => undefined],
		['somebody else is seen to be away', () => onLeave('900')],
	])('loses it without the calendar when %s.', async (_, happens) => {
		const { user, request, memory } = await withLeave();
		happens();
		request.status = 'canceled';
		systems.bamboo.quirks.whosOutRefused = 403;
		await systems.sync(settings, { memory });
		expect(user.workLeave).toBeNull();
	});
});

describe('A plan with work leave', () => {
	it('is applied as planned, in batches, by a node without the memory.', async () => {
		const [ada, bob] = [person('1'), person('2')];
		const request = onLeave('1');
		const { memory } = (await systems.sync(settings)).summary;
		request.status = 'canceled';
		onLeave('2');
		const { items } = await systems.plan(settings, { memory });
		expect(items.map(({ employeeId, changes }) => [employeeId, changes])).toEqual([
			['1', [{ field: 'workLeave', from: '2026-03-01 to 2026-06-30', to: null }]],
			['2', [{ field: 'workLeave', from: null, to: '2026-03-01 to 2026-06-30' }]],
		]);
		for (const item of items) expect((await systems.apply([item])).items[0]?.item.outcome).toBe('done');
		expect([ada.workLeave, bob.workLeave]).toEqual([null, LEAVE]);
	});

	it('leaves somebody alone whose leave was changed by hand since, or whose time off is different today.', async () => {
		const [ada] = [person('1'), person('2')];
		onLeave('1');
		const other = onLeave('2');
		const { items } = await systems.plan(settings);
		ada.workLeave = { workLeaveReason: 'ParentalLeave', startDate: '2026-03-05' };
		other.status = 'canceled';
		const applied = await systems.apply(items);
		expect(applied.items.map(({ item }) => item.outcome)).toEqual(['skipped', 'skipped']);
		expect(ada.workLeave.workLeaveReason).toBe('ParentalLeave');
	});

	it('does not end a leave that the plan did not know to be ours.', async () => {
		const user = person('1');
		const request = onLeave('1');
		const { memory } = (await systems.sync(settings)).summary;
		request.status = 'canceled';
		changeEmployee(systems.bamboo, '1', { jobTitle: 'Lead' });
		const { items } = await systems.plan(settings);
		const applied = await systems.apply(items, {}, { memory });
		expect(applied.items.map(({ item }) => [item.outcome, item.changed])).toEqual([
			['done', 'Job title: Clerk → Lead'],
		]);
		expect(user.workLeave).toEqual(LEAVE);
	});

	it('is skipped when the key has lost the right to see time off.', async () => {
		const user = person('1');
		onLeave('1');
		const { items } = await systems.plan(settings);
		systems.bamboo.quirks.timeOffRefused = 403;
		const applied = await systems.apply(items);
		expect([applied.items[0]?.item.outcome, user.workLeave]).toEqual(['skipped', null]);
	});
});
