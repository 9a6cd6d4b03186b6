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
	message: 'Number of people who could not be synced: 1.',
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
				message: 'Number of people who could not be synced: 1.',
				done: [
					['created', 3],
					['deactivated', 2],
				],
				failed: 1,
				held: 0,
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
		const counts = { create: 5, failed: 2, held: 60, employees: 100 };
		const summary = {
			startedAt,
			direction,
			mode,
			status: 'held',
			counts,
			requests: { writes: 0 },
			warnings: [],
		};
		expect(read([summary])).toMatchObject([{ status: 'held', done: [], failed: 2, held: 60, writes: 0 }]);
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
			'writes',
		];
		const empty = Object.fromEntries([...columns, 'finishedAt', 'counts'].map((column) => [column, null]));
		const [run] = read([{ ...ROW, status: 'failed', ...empty }]);
		expect(run).toMatchObject({ status: 'failed', done: [], failed: 0, held: 0 });
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

	it('are the ten newest, the newest first', () => {
		const rows = Array.from({ length: 12 }, (_, day) => ({
			...ROW,
			startedAt: `2026-11-${String(day + 10)}T05:00:00Z`,
		}));
		const days = read([...rows.slice(6), ...rows.slice(0, 6)]).map(({ startedAt }) => startedAt.slice(8, 10));
		expect(days).toEqual(['21', '20', '19', '18', '17', '16', '15', '14', '13', '12']);
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
		expect(run).toMatchObject({ status: '', direction: '', message: '', done: [], failed: 0 });
	});
});
