import type { EarlierRun } from '../../../src/run/report/earlier-runs';
import { lastRuns } from '../../../src/run/report/last-runs';
import { earlierRun } from './sample.mts';

function plain(markup: string): string {
	return markup
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** The rows of the table, below the chart. */
function textOf(...runs: Array<Partial<EarlierRun>>): string {
	return plain(lastRuns(runs.map(earlierRun), [], 'people').markup.replace(/^[\s\S]*<tbody>/, ''));
}

describe('The previous runs in a report', () => {
	it('show when a run was, what it was, who started it, how it ended, and what happened', () => {
		const message = '1,200 users created; 1 person could not be synced.';
		expect(textOf({ status: 'partial', message, by: 'schedule' })).toBe(
			`Tue 24 Nov 2026, 06:00 1 min 30 s People, full Sync on schedule Completed with errors ${message}`,
		);
	});

	it.each([
		[{ by: 'schedule' }, 'Sync on schedule'],
		[{ by: 'catch-up' }, 'Sync after n8n was down'],
		[{ by: 'editor' }, 'Sync from the editor'],
		[{ by: 'webhook' }, 'Sync by a webhook'],
		[{ by: 'webhook', operation: 'instant' }, 'Sync by a webhook'],
		[{ by: 'hr@example.com', operation: 'apply' }, 'Apply by hr@example.com'],
		[{ by: 'hr@example.com', operation: '' }, 'Started by hr@example.com'],
		[{ by: '' }, 'People, full Sync Success'],
	])('say who started a run: %j', (run, words) => {
		expect(textOf(run)).toContain(words);
	});

	it('show the numbers of a run without a message', () => {
		const counts = { created: 1200, updated: 0, failed: 1, recordsCreated: 3, recordsFailed: 2 };
		expect(textOf({ counts })).toContain('1,200 created, 1 failed, 3 records created, 2 records failed');
		expect(textOf({ counts: { created: 0 }, writes: 0 })).toMatch(/Success No changes needed$/);
		expect(textOf({ direction: 'both', mode: 'incremental', writes: 1234 })).toContain(
			'People and learning, incremental Sync Success 1,234 changes written',
		);
	});

	it('show no counts for a run that ended before it could count, and leave unknown words unchanged', () => {
		const run = earlierRun({ direction: 'contractors', operation: '', mode: '', status: 'cut off' });
		const { writes: _writes, durationMs: _durationMs, ...uncounted } = run;
		void [_writes, _durationMs];
		expect(plain(lastRuns([uncounted], [], 'people').markup)).toMatch(/06:00 contractors cut off$/);
	});

	it('do not mistake inherited JavaScript property names for known words', () => {
		const odd = {
			direction: 'constructor',
			operation: 'valueOf',
			mode: '',
			status: 'toString',
			by: 'toString',
		};
		expect(textOf(odd)).toContain('constructor valueOf by toString toString No changes');
	});

	it('are folded away from the eleventh on', () => {
		const runs = Array.from({ length: 12 }, (_, hour) =>
			earlierRun({ startedAt: `2026-11-24T${String(23 - hour).padStart(2, '0')}:00:00.000+01:00` }),
		);
		const { markup } = lastRuns(runs, [], 'people');
		const [open = '', folded = ''] = markup.split('<details>');
		expect(open.match(/<tr>\s*<th scope="row">\w+ \d/g)).toHaveLength(10);
		expect(plain(folded)).toMatch(/^2 older Started Run Status What happened Tue 24 Nov 2026, 13:00/);
	});

	it('are left out when there are none', () => {
		expect(lastRuns([], [earlierRun()], 'people').markup).toBe('');
	});
});
