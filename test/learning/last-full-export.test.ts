import { lastFullExport } from '../../src/learning/last-full-export';
import { readEarlierRuns } from '../../src/run/report/earlier-runs';

const SUCCESS = {
	startedAt: '2026-03-09T23:30:00.000Z',
	direction: 'learning',
	operation: 'sync',
	mode: 'rolling',
	status: 'success',
};
const last = (...rows: object[]) =>
	lastFullExport(
		readEarlierRuns(
			rows.map((json) => ({ json })),
			'Europe/Berlin',
		),
	);
const lastDay = (...rows: object[]) => last(...rows).lastDay;

describe('The last full export', () => {
	it('is the newest successful one, with its day in the workflow’s time zone', () => {
		expect(lastDay(SUCCESS)).toBe('2026-03-10');
		expect(lastDay({ ...SUCCESS, startedAt: '2026-03-01T06:00:00.000Z' }, SUCCESS)).toBe('2026-03-10');
	});

	it.each([
		['a full run', { mode: 'full' }],
		['a run in both directions', { direction: 'both', mode: 'full' }],
		['a run whose operation is not known', { operation: undefined }],
	])('may be %s', (_, given) => {
		expect(lastDay({ ...SUCCESS, ...given })).toBe('2026-03-10');
	});

	it.each([
		['an incremental run', { mode: 'incremental' }],
		['a run of people', { direction: 'people' }],
		['a run that ended with an error', { status: 'failed' }],
		['a plan', { operation: 'plan' }],
		['the application of a plan', { operation: 'apply' }],
	])('is never %s', (_, given) => {
		expect(lastDay({ ...SUCCESS, ...given })).toBeUndefined();
	});

	it('is before all runs if thirty are passed in and all of them failed, so that nobody’s turn is lost', () => {
		const failed = Array.from({ length: 40 }, (_, n) => ({
			...SUCCESS,
			startedAt: `2026-03-${String(28 - Math.floor(n / 3)).padStart(2, '0')}T0${6 + (n % 3)}:00:00.000Z`,
			mode: '',
			status: 'failed',
		}));
		expect(lastDay(...failed)).toBe('2026-03-18');
		expect(lastDay(...failed.slice(0, 29))).toBeUndefined();
	});

	const PARTIAL = { ...SUCCESS, startedAt: '2026-03-14T06:00:00.000Z', status: 'partial' };
	const counted = (verified: number, notVerified: number) =>
		JSON.stringify({ verified, notVerified, toVerify: 200, failed: 7 });

	it.each([
		['said nothing about it, as in earlier versions', {}],
		['could not compare one of few employees', { counts: counted(1, 1) }],
		['is about both directions', { direction: 'both', counts: `{"people":{},"learning":${counted(30, 2)}}` }],
		['held leavers of the other direction', { direction: 'both', status: 'held' }],
	])(
		'is also one in which something failed, if it %s; what is dated since the last success stays new',
		(_, given) => {
			expect(last({ ...PARTIAL, ...given }, SUCCESS)).toEqual({
				lastDay: '2026-03-14',
				newsFrom: '2026-03-10',
			});
			expect(last({ ...PARTIAL, ...given })).toEqual({ lastDay: '2026-03-14', newsFrom: '2026-03-13' });
		},
	);

	it.each([
		['learning', counted(3, 40)],
		['both', `{"people":{},"learning":${counted(3, 40)}}`],
	])('is not one in which most employees could not be compared (%s)', (direction, counts) => {
		expect(last({ ...PARTIAL, direction, counts }, SUCCESS)).toEqual({
			lastDay: '2026-03-10',
			newsFrom: '2026-03-10',
		});
	});

	it('is unknown when the workflow passes no runs in', () => {
		expect([last(), last({})]).toEqual([{}, {}]);
	});
});
