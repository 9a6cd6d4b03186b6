/** @jest-environment node */
import { DateTime } from 'luxon';
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
	const notice = new SyncScheduleTrigger().description.properties.find(({ type }) => type === 'notice');
	expect(notice?.displayName).toMatch(/Up to 3 different times a day.*time zone of the workflow/);
});

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
