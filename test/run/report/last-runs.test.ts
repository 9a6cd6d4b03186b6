import type { EarlierRun } from '../../../src/run/report/earlier-runs';
import { lastRuns } from '../../../src/run/report/last-runs';
import { earlierRun } from './sample.mts';

function textOf(...runs: Array<Partial<EarlierRun>>): string {
	return lastRuns(runs.map(earlierRun))
		.markup.replace(/^[\s\S]*<tbody>/, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

describe('the last runs in a report', () => {
	it('tell when, what, how it ended and what was done', () => {
		expect(textOf({ done: [['created', 1200]], failed: 1, status: 'partial', message: 'One failed.' })).toBe(
			'Tue 24 Nov 2026, 06:00 1 min 30 s People, everything Some failed One failed. 1,200 created, 1 failed',
		);
	});

	it('tell only how many were held of a run that was', () => {
		expect(textOf({ status: 'held', held: 60, message: 'Too many.' })).toContain('Held Too many. 60 held');
	});

	it('keep to themselves what is no news: the message of a success', () => {
		const text = textOf({ message: 'No profile field keeps the BambooHR id.', writes: 0 });
		expect(text).toMatch(/Success Nothing had to be changed$/);
	});

	it('say how much was written where nobody counted what', () => {
		expect(textOf({ direction: 'both', mode: 'incremental', writes: 1234 })).toContain(
			'People and learning, only changes Success 1,234 changes written',
		);
	});

	it('have nothing to say of a run that ended before it could count, and leave other words as they are', () => {
		const run = earlierRun({ direction: 'contractors', mode: '', status: 'cut off', message: 'Power.' });
		const { writes: _writes, durationMs: _durationMs, ...uncounted } = run;
		void [_writes, _durationMs];
		expect(
			lastRuns([uncounted])
				.markup.replace(/<[^>]*>/g, ' ')
				.replace(/\s+/g, ' '),
		).toMatch(/06:00 contractors cut off Power\. $/);
	});

	it('take no word for one of ours that only JavaScript knows', () => {
		expect(textOf({ direction: 'constructor', mode: '', status: 'toString' })).toContain(
			'constructor toString Nothing',
		);
	});

	it('are no part of a report that knows none', () => {
		expect(lastRuns([]).markup).toBe('');
	});
});
