import type { EarlierRun } from '../../../src/run/report/earlier-runs';
import { trend } from '../../../src/run/report/trend';
import { earlierRun } from './sample.mts';

const day = (date: number) => `2026-11-${String(date).padStart(2, '0')}T06:00:00.000+01:00`;

/** Runs on the last days of the month, the newest first. */
function runs(...given: Array<Partial<EarlierRun>>): EarlierRun[] {
	return given.map((run, index) =>
		earlierRun({ startedAt: day(30 - index), counts: { created: 0 }, ...run }),
	);
}

function rowsOf(markup: string): string[] {
	return [...markup.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) => row);
}

function words(markup: string): string[] {
	const texts = rowsOf(markup).map((row) =>
		row
			.replace(/<[^>]*>/g, ' ')
			.replace(/\s+/g, ' ')
			.trim(),
	);
	return texts.slice(1);
}

describe('The trend in a report', () => {
	it('says in words what its bars show', () => {
		const { markup } = trend(
			runs(
				{ counts: { created: 1200, deactivated: 2, terminated: 1 } },
				{ counts: { created: 34, failed: 0 } },
			),
			'people',
		);
		expect(words(markup)).toEqual([
			'Users created 1,234 in all, at most 1,200 in one run',
			'Users deactivated 3 in all, at most 3 in one run',
			'People who failed None',
		]);
		expect(markup).toContain('2 runs from 29 Nov 2026 to 30 Nov 2026, the newest at the right');
	});

	it('names a single day once', () => {
		const both = [earlierRun({ counts: { created: 1 } }), earlierRun({ counts: { created: 0 } })];
		expect(trend(both, 'people').markup).toContain('2 runs on 24 Nov 2026, the newest at the right');
	});

	it('has a bar for each run, the newest at the right, as high as its number', () => {
		const { markup } = trend(
			runs(
				{ counts: { created: 1 } },
				{ counts: { created: 0 } },
				{ counts: { created: 640 } },
				{ counts: { created: 320 } },
			),
			'people',
		);
		const [, created = ''] = rowsOf(markup);
		const bars = [...created.matchAll(/x="([\d.]+)%"[\s\S]*?height="([\d.]+)"/g)];
		// A small number stays visible next to a large one.
		expect(bars.map(([, x, height]) => `${x} ${height}`)).toEqual([
			'87.00 16.0',
			'90.33 32.0',
			'93.67 0.0',
			'97.00 2.0',
		]);
	});

	it('compares only runs of the same direction that changed something or could have', () => {
		const all = runs(
			{ direction: 'both', counts: { created: 5, recordsCreated: 7 } },
			{ direction: 'learning', counts: { recordsCreated: 11 } },
			{ operation: 'plan', counts: { created: 100 } },
			{ status: 'failed', counts: {} },
			{ operation: 'apply', counts: { created: 3 } },
		);
		expect(words(trend(all, 'people').markup)[0]).toBe('Users created 8 in all, at most 5 in one run');
		expect(words(trend(all, 'learning').markup)[0]).toBe('Records created 18 in all, at most 11 in one run');
	});

	it('shows at most thirty runs', () => {
		const many = Array.from({ length: 40 }, () => earlierRun({ counts: { created: 1 } }));
		expect(words(trend(many, 'people').markup)[0]).toBe('Users created 30 in all, at most 1 in one run');
	});

	it('is left out when there is nothing to compare', () => {
		expect(trend(runs({ counts: { created: 3 } }), 'people').markup).toBe('');
		expect(trend([], 'people').markup).toBe('');
	});
});
