/** @jest-environment node */
import { DateTime } from 'luxon';
import { NodeHelpers } from 'n8n-workflow';
import { SyncScheduleTrigger } from '../../../nodes/SyncScheduleTrigger/SyncScheduleTrigger.node';
import { TriggerUnderTest } from '../../support/trigger.mts';

const HOUR_MS = 3_600_000;
const TYPE = 'n8n-nodes-ispring-bamboohr.syncScheduleTrigger';

let started: TriggerUnderTest | undefined;

function clockAt(instant: string, zone: string) {
	jest.useFakeTimers({ now: DateTime.fromISO(instant, { zone }).toMillis() });
}

function trigger(timezone: string, ...times: string[]) {
	const parameters = { times: { time: times.map((timeOfDay) => ({ timeOfDay })) } };
	started = new TriggerUnderTest({ node: new SyncScheduleTrigger(), type: TYPE, timezone, parameters });
	return started;
}

/** Publishes, lets the clock run, and lists what was emitted when. */
async function runsOf(zone: string, times: string[], from: string, hours: number) {
	clockAt(from, zone);
	const published = trigger(zone, ...times);
	await published.publish();
	await jest.advanceTimersByTimeAsync(hours * HOUR_MS);
	return published.emissions.map(({ atMs, json, deduplicationKey }) => ({
		at: DateTime.fromMillis(atMs, { zone }).toISO({ suppressMilliseconds: true }),
		...json[0],
		deduplicationKey,
	}));
}

afterEach(() => {
	started?.stop();
	started = undefined;
	jest.useRealTimers();
});

it('The Sync Schedule Trigger says in a notice how many times are allowed and in which time zone they are.', () => {
	const notice = new SyncScheduleTrigger().description.properties.find(({ name }) => name === 'timesNotice');
	expect(notice?.displayName).toMatch(/Up to 3 different times a day.*time zone of the workflow/);
});

it.each([
	[1, false],
	[3, false],
	[4, true],
	[7, true],
])(
	'With %i times, the Sync Schedule Trigger says in its own words that these are too many: %s.',
	(count, isShown) => {
		const { description } = new SyncScheduleTrigger();
		const notice = description.properties.find(({ displayName }) =>
			/at most 3 runs per day/.test(displayName),
		);
		if (notice === undefined) throw new Error('There is no such notice');
		const parameters = { times: { time: Array.from({ length: count }, () => ({ timeOfDay: '' })) } };
		expect(NodeHelpers.displayParameter(parameters, notice, null, description)).toBe(isShown);
	},
);

describe('A published schedule trigger', () => {
	it('runs at each time, in order, and outputs which run of the day it is', async () => {
		const runs = await runsOf('Europe/Berlin', ['18:30', '9:05'], '2026-06-30T12:00', 36);
		const common = { timezone: 'Europe/Berlin', runsPerDay: 2 };
		expect(runs).toEqual([
			{
				at: '2026-06-30T18:30:00+02:00',
				scheduledFor: '2026-06-30T18:30:00+02:00',
				timeOfDay: '18:30',
				runOfDay: 2,
				...common,
				deduplicationKey: 'test-workflow:trigger-node:2026-06-30:18:30',
			},
			{
				at: '2026-07-01T09:05:00+02:00',
				scheduledFor: '2026-07-01T09:05:00+02:00',
				timeOfDay: '09:05',
				runOfDay: 1,
				...common,
				deduplicationKey: 'test-workflow:trigger-node:2026-07-01:09:05',
			},
			{
				at: '2026-07-01T18:30:00+02:00',
				scheduledFor: '2026-07-01T18:30:00+02:00',
				timeOfDay: '18:30',
				runOfDay: 2,
				...common,
				deduplicationKey: 'test-workflow:trigger-node:2026-07-01:18:30',
			},
		]);
	});

	it('runs at 06:00 when no time has been set', async () => {
		clockAt('2026-07-01T00:00', 'UTC');
		started = new TriggerUnderTest({
			node: new SyncScheduleTrigger(),
			type: TYPE,
			timezone: 'UTC',
			parameters: {},
		});
		await started.publish();
		expect(started.crons).toEqual(['0 0 6 * * *']);
	});

	// Three days around the change: one run a day, at the first instant that exists.
	it.each([
		['America/New_York', '02:30', '2026-03-07', '2026-03-08T03:00:00-04:00'],
		['Europe/Berlin', '02:30', '2026-03-28', '2026-03-29T03:00:00+02:00'],
		['Australia/Sydney', '02:30', '2026-10-03', '2026-10-04T03:00:00+11:00'],
		['Australia/Lord_Howe', '02:15', '2026-10-03', '2026-10-04T02:30:00+11:00'],
		['Australia/Lord_Howe', '02:30', '2026-10-03', '2026-10-04T02:30:00+11:00'],
		['America/Santiago', '00:30', '2026-09-05', '2026-09-06T01:00:00-03:00'],
		['America/Nuuk', '23:30', '2026-03-27', '2026-03-29T00:00:00-01:00'],
		['America/New_York', '01:30', '2026-10-31', '2026-11-01T01:30:00-04:00'],
		['America/New_York', '02:00', '2026-10-31', '2026-11-01T02:00:00-05:00'],
		['Europe/Berlin', '02:30', '2026-10-24', '2026-10-25T02:30:00+02:00'],
		['Australia/Sydney', '02:30', '2026-04-04', '2026-04-05T02:30:00+11:00'],
		['Australia/Lord_Howe', '01:45', '2026-04-04', '2026-04-05T01:45:00+11:00'],
	])('runs once a day when the clocks change in %s, at %s from %s', async (zone, time, from, changed) => {
		const runs = await runsOf(zone, [time], `${from}T00:00`, 71);
		const dates = runs.map(({ deduplicationKey }) => deduplicationKey?.split(':')[2]);
		expect(dates).toEqual([0, 1, 2].map((days) => DateTime.fromISO(from).plus({ days }).toISODate()));
		expect(runs[1]).toMatchObject({ at: changed, scheduledFor: changed, timeOfDay: time, runOfDay: 1 });
	});

	it('gives both occurrences of a time the same key, so that a restart between them causes no second run', async () => {
		const first = await runsOf('America/New_York', ['01:30'], '2026-11-01T01:00-04:00', 1);
		started?.stop();
		const second = await runsOf('America/New_York', ['01:30'], '2026-11-01T01:10-05:00', 1);
		expect(first[0]?.deduplicationKey).toBe('test-workflow:trigger-node:2026-11-01:01:30');
		expect(second.map(({ deduplicationKey }) => deduplicationKey)).toEqual([first[0]?.deduplicationKey]);
	});
});

describe('A schedule trigger when n8n was not running at its times', () => {
	const TIMES = ['06:00', '12:00'];
	const down = async (hours: number) => {
		started?.stop();
		await jest.advanceTimersByTimeAsync(hours * HOUR_MS);
	};
	const started06 = {
		scheduledFor: '2026-07-02T06:00:00Z',
		timeOfDay: '06:00',
		timezone: 'UTC',
		runOfDay: 1,
		runsPerDay: 2,
		catchUp: true,
	};

	it.each(['init', 'leadershipChange'] as const)(
		'starts one run for all that were missed, with the key of the missed one (%s)',
		async (activation) => {
			clockAt('2026-07-01T05:00', 'UTC');
			const published = trigger('UTC', ...TIMES);
			await published.publish();
			await down(32);
			await published.startAgain(activation);
			expect(published.emissions.map(({ json, deduplicationKey }) => [json, deduplicationKey])).toEqual([
				[[started06], 'test-workflow:trigger-node:2026-07-02:06:00'],
			]);
			expect(published.hasMemoryToStore).toBe(true);
			await down(0);
			await published.startAgain(activation);
			expect(published.emissions).toHaveLength(1);
			await jest.advanceTimersByTimeAsync(20 * HOUR_MS);
			expect(
				published.emissions.flatMap(({ json }) => json).map((item) => [item.scheduledFor, item.catchUp]),
			).toEqual(
				[
					['2026-07-02T06:00:00Z', true],
					['2026-07-03T06:00:00Z', undefined],
					['2026-07-03T12:00:00Z', undefined],
				].slice(0, published.emissions.length),
			);
			expect(published.emissions.length).toBeGreaterThan(1);
		},
	);

	it('starts none when every run has started', async () => {
		clockAt('2026-07-01T05:00', 'UTC');
		const published = trigger('UTC', ...TIMES);
		await published.publish();
		await jest.advanceTimersByTimeAsync(8 * HOUR_MS);
		await down(3);
		await published.startAgain();
		expect(published.emissions.map(({ json }) => json[0]?.timeOfDay)).toEqual(TIMES);
	});

	it.each(['activate', 'update'] as const)(
		'starts none when it is published, also again (%s)',
		async (mode) => {
			clockAt('2026-07-01T05:00', 'UTC');
			const published = trigger('UTC', ...TIMES);
			await published.publish();
			await down(29);
			await published.startAgain(mode);
			await down(1);
			await published.startAgain();
			expect(published.emissions).toEqual([]);
		},
	);

	it('starts none for a workflow that an earlier version published', async () => {
		clockAt('2026-07-01T07:00', 'UTC');
		const published = trigger('UTC', ...TIMES);
		await published.startAgain();
		expect(published.emissions).toEqual([]);
	});

	it('starts none when Catch Up Missed Run is off', async () => {
		clockAt('2026-07-01T05:00', 'UTC');
		const times = { time: TIMES.map((timeOfDay) => ({ timeOfDay })) };
		const options = { node: new SyncScheduleTrigger(), type: TYPE, timezone: 'UTC' };
		started = new TriggerUnderTest({ ...options, parameters: { times, catchUp: false } });
		await started.publish();
		await down(30);
		await started.startAgain();
		expect(started.emissions).toEqual([]);
	});
});

describe('A schedule trigger that is tested by hand', () => {
	it('outputs the next scheduled run', async () => {
		clockAt('2026-07-01T10:00', 'America/New_York');
		const byHand = trigger('America/New_York', '6:00', '18:30');
		expect(await byHand.tryByHand()).toEqual([
			{
				scheduledFor: '2026-07-01T18:30:00-04:00',
				timeOfDay: '18:30',
				timezone: 'America/New_York',
				runOfDay: 2,
				runsPerDay: 2,
			},
		]);
		expect(byHand.crons).toEqual([]);
	});
});

describe('A schedule trigger with invalid times', () => {
	it.each([
		[['06:00', '6:00'], 'Times: "06:00" and "6:00" are the same time. Change or remove one of them.'],
		[['06:00', '25:00'], 'Times: "25:00" is not a time of day.'],
		[['06:00', ''], 'Times: one entry is empty.'],
		[[], 'Times: no time is set.'],
		[['01:00', '02:00', '03:00', '04:00'], 'Times: there are 4, but at most 3 runs per day are possible.'],
	])('is refused, published and by hand, and registers nothing: %p', async (times, message) => {
		const refused = trigger('UTC', ...times);
		await expect(refused.publish()).rejects.toThrow(message);
		await expect(refused.tryByHand()).rejects.toThrow(message);
		expect(refused.crons).toEqual([]);
	});
});
