import { readEarlierRuns } from '../../../src/run/report/earlier-runs';

/** A row of the run table. */
const ROW = {
	id: 7,
	startedAt: '2026-11-24T05:00:00.000Z',
	finishedAt: '2026-11-24T05:01:30.000Z',
	direction: 'people',
	operation: 'sync',
	mode: 'full',
	status: 'partial',
	created: 3,
	updated: 0,
	activated: 0,
	deactivated: 2,
	terminated: 0,
	held: 0,
	failed: 1,
	skipped: 4,
	writes: 6,
	message: '3 users created, 2 deactivated; 1 person could not be synced.',
	by: 'schedule',
	recordsCreated: 0,
	counts: '{"create":4}',
};
const read = (value: unknown, zone = 'Europe/Berlin') => readEarlierRuns(value, zone);

describe('The earlier runs for a report', () => {
	it('can be rows of the run table', () => {
		expect(read([ROW])).toEqual([
			{
				startedAt: '2026-11-24T06:00:00.000+01:00',
				durationMs: 90_000,
				direction: 'people',
				operation: 'sync',
				mode: 'full',
				status: 'partial',
				message: '3 users created, 2 deactivated; 1 person could not be synced.',
				by: 'schedule',
				counts: {
					created: 3,
					updated: 0,
					activated: 0,
					deactivated: 2,
					terminated: 0,
					held: 0,
					failed: 1,
					recordsCreated: 0,
				},
				writes: 6,
			},
		]);
	});

	it('can be items with the rows, with JSON, or with a single row', () => {
		const expected = read([ROW]);
		for (const value of [[{ json: ROW, pairedItem: 0 }], JSON.stringify([ROW]), ROW, [ROW, {}]]) {
			expect(read(value)).toEqual(expected);
		}
	});

	it('can be summaries, whose counts are in another place', () => {
		const { startedAt, direction, mode } = ROW;
		const counts = { create: 5, created: 4, failed: 2, held: 60, employees: 100 };
		const summary = {
			startedAt,
			direction,
			mode,
			status: 'held',
			counts,
			requests: { writes: 0 },
			warnings: [],
		};
		expect(read([summary])).toMatchObject([
			{ status: 'held', counts: { created: 4, updated: 0, failed: 2, held: 60 }, writes: 0 },
		]);
	});

	it('count the records of a learning run separately from users, also where a summary does not', () => {
		const { startedAt, mode } = ROW;
		const run = { startedAt, mode, direction: 'learning' };
		const [fromSummary] = read([{ ...run, counts: { created: 4, failed: 2 } }]);
		expect(fromSummary?.counts).toEqual({ recordsCreated: 4, recordsUpdated: 0, recordsFailed: 2 });
		const [fromRow] = read([{ ...run, created: 0, recordsCreated: 3, recordsFailed: 1 }]);
		expect(fromRow?.counts).toEqual({ created: 0, recordsCreated: 3, recordsFailed: 1 });
	});

	it('count the enrollments of a row from its JSON, because the table has no columns for them', () => {
		const counts = '{"enroll":2,"enrolled":2,"ended":1,"rulesHash":"abc"}';
		const row = { ...ROW, direction: 'enrollment', created: 0, failed: 0, counts };
		const [run] = read([row]);
		expect(run?.counts).toMatchObject({
			enrolled: 2,
			reenrolled: 0,
			ended: 1,
			closed: 0,
			created: 0,
			failed: 0,
		});
		expect(read([{ ...row, counts: '{' }])[0]?.counts.enrolled).toBeUndefined();
	});

	it('are not the row that keeps the memory', () => {
		expect(read([{ ...ROW, operation: 'memory' }, ROW])).toEqual(read([ROW]));
	});

	it('have few details when a run failed before it could count', () => {
		const columns = [
			'created',
			'updated',
			'activated',
			'deactivated',
			'terminated',
			'held',
			'failed',
			'recordsCreated',
			'writes',
		];
		const empty = Object.fromEntries([...columns, 'finishedAt', 'counts'].map((column) => [column, null]));
		const [run] = read([{ ...ROW, status: 'failed', ...empty }]);
		expect(run).toMatchObject({ status: 'failed', counts: {} });
		expect(run?.counts).toEqual({});
		expect(Object.keys(run ?? {})).not.toEqual(expect.arrayContaining(['writes', 'durationMs']));
	});

	it("have times from the table node in the time zone of the workflow, with that day's offset", () => {
		const days = ['2026-07-01T04:00:00Z', '2026-01-01T05:00:00Z'];
		for (const startedAt of [days, days.map((day) => new Date(day))]) {
			const runs = read(startedAt.map((start) => ({ ...ROW, startedAt: start })));
			expect(runs.map((run) => run.startedAt)).toEqual([
				'2026-07-01T06:00:00.000+02:00',
				'2026-01-01T06:00:00.000+01:00',
			]);
		}
	});

	it('are the thirty newest, the newest first', () => {
		const rows = Array.from({ length: 40 }, (_, hour) => ({
			...ROW,
			startedAt: new Date(Date.UTC(2026, 10, 1, hour)).toISOString(),
		}));
		const starts = read([...rows.slice(6), ...rows.slice(0, 6)], 'UTC').map(({ startedAt }) => startedAt);
		expect(starts).toHaveLength(30);
		expect([starts[0], starts[29]]).toEqual(['2026-11-02T15:00:00.000Z', '2026-11-01T10:00:00.000Z']);
	});

	it('leave out anything else, and never fail', () => {
		const odd = [
			undefined,
			null,
			'',
			'no JSON',
			'[',
			5,
			{},
			[],
			[{}],
			[null],
			[[ROW]],
			[{ startedAt: 'soon' }],
		];
		for (const value of odd) expect(read(value)).toEqual([]);
		const [run] = read([{ startedAt: ROW.startedAt, status: 5, created: 'many', failed: -1, message: {} }]);
		expect(run).toMatchObject({ status: '', direction: '', message: '', by: '' });
		expect(run?.counts).toEqual({});
	});
});
