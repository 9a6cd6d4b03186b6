import { lastFullExport } from '../../src/learning/last-full-export';
import { readEarlierRuns } from '../../src/run/report/earlier-runs';

const SUCCESS = {
	startedAt: '2026-03-09T23:30:00.000Z',
	direction: 'learning',
	operation: 'sync',
	mode: 'rolling',
	status: 'success',
};
const lastDay = (...rows: object[]) =>
	lastFullExport(
		readEarlierRuns(
			rows.map((json) => ({ json })),
			'Europe/Berlin',
		),
	);

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
		['a run in which something failed', { status: 'partial' }],
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
		expect(
			lastDay({ ...SUCCESS, startedAt: '2026-03-29T06:00:00.000Z', status: 'partial' }, ...failed),
		).toBeUndefined();
	});

	it('is unknown when the workflow passes no runs in', () => {
		expect([lastDay(), lastDay({})]).toEqual([undefined, undefined]);
	});
});
