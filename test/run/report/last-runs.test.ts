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

describe('The previous runs in a report', () => {
	it('show start, direction, status and changes of each run', () => {
		expect(textOf({ done: [['created', 1200]], failed: 1, status: 'partial', message: 'One failed.' })).toBe(
			'Tue 24 Nov 2026, 06:00 1 min 30 s People, full Completed with errors One failed. 1,200 created, 1 failed',
		);
	});

	it('show only the number of held users for a held run', () => {
		expect(textOf({ status: 'held', held: 60, message: 'Too many.' })).toContain(
			'Held for approval Too many. 60 held',
		);
	});

	it('leave out the message of a successful run', () => {
		const text = textOf({ message: 'No profile field keeps the BambooHR id.', writes: 0 });
		expect(text).toMatch(/Success No changes needed$/);
	});

	it('show the number of writes when changes were not counted by action', () => {
		expect(textOf({ direction: 'both', mode: 'incremental', writes: 1234 })).toContain(
			'People and learning, incremental Success 1,234 changes written',
		);
	});

	it('show no counts for a run that ended before it could count, and leave unknown words unchanged', () => {
		const run = earlierRun({ direction: 'contractors', mode: '', status: 'cut off', message: 'Power.' });
		const { writes: _writes, durationMs: _durationMs, ...uncounted } = run;
		void [_writes, _durationMs];
		expect(
			lastRuns([uncounted])
				.markup.replace(/<[^>]*>/g, ' ')
				.replace(/\s+/g, ' '),
		).toMatch(/06:00 contractors cut off Power\. $/);
	});

	it('do not mistake inherited JavaScript property names for known words', () => {
		expect(textOf({ direction: 'constructor', mode: '', status: 'toString' })).toContain(
			'constructor toString No changes',
		);
	});

	it('are left out when there are none', () => {
		expect(lastRuns([]).markup).toBe('');
	});
});
