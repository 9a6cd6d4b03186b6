import { facts, timeWords } from '../../../src/run/report/facts';
import { reportFileName } from '../../../src/run/report/file-name';
import { summaryOf } from './sample.mts';

function textOf(given: Parameters<typeof summaryOf>[0] = {}): string {
	return facts(summaryOf(given))
		.markup.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ');
}

describe('The facts at the end of a report', () => {
	it('show times in the workflow’s time zone, and requests', () => {
		const text = textOf();
		expect(text).toContain('Started 24 November 2026, 06:00:00 (UTC+01:00)');
		expect(text).toContain('after 1 min 15 s');
		expect(text).toContain('Read 1,200 employees, 3 users');
		expect(text).toContain('2 to BambooHR, 1,004 to iSpring Learn, including 1 write');
		expect(text).not.toMatch(/Retries|Plan|Next run/);
	});

	it('show waiting and the next run only when there is something to show', () => {
		const { requests } = summaryOf();
		const text = textOf({
			requests: { ...requests, retries: 2, waitedMs: 3500 },
			planId: 'p1',
			nextSince: '2026-11-24T06:00:00+01:00',
		});
		expect(text).toContain('Retries 2, with 3.5 s of waiting Plan ID p1');
		expect(text).toContain('Next run starts from 2026-11-24T06:00:00+01:00');
	});

	it('show a negative UTC offset with a minus sign, and leave invalid times unchanged', () => {
		expect(timeWords('2026-11-24T06:00:00-05:00')).toBe('24 November 2026, 06:00 (UTC−05:00)');
		expect(timeWords('soon')).toBe('soon');
	});
});

describe('The file name of a report', () => {
	it('has the operation, the direction, and the start in the workflow’s time zone', () => {
		expect(reportFileName(summaryOf())).toBe('sync-people-2026-11-24-0600.html');
		expect(reportFileName(summaryOf({ operation: 'plan' }))).toBe('plan-people-2026-11-24-0600.html');
		const startedAt = '2026-01-02T23:05:59.999-11:00';
		expect(reportFileName({ direction: 'learning', operation: 'apply', startedAt })).toBe(
			'apply-learning-2026-01-02-2305.html',
		);
	});
});
