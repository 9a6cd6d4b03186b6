import { header, pageTitle } from '../../../src/run/report/header';
import { summaryOf } from './sample.mts';

function textOf(given: Parameters<typeof summaryOf>[0], executionUrl?: string): string {
	return header(summaryOf(given), executionUrl)
		.markup.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

const OVER_LIMIT = '60 users would be deactivated; the limit Max Leavers is 50.';
const HELD_BECAUSE = '60 users would be deactivated; the limit Max Leavers is 50: check who they are.';

describe('The top of a report', () => {
	it('says which run this is, how it ended, and what it did', () => {
		expect(textOf({ message: '3 users created.' })).toBe(
			'People: from BambooHR to iSpring Learn Sync, 24 November 2026, 06:00 (UTC+01:00) Success 3 users created.',
		);
		expect(textOf({ status: 'partial' })).toContain('Completed with errors');
	});

	it('says of a plan that nothing was written', () => {
		expect(textOf({ operation: 'plan' })).toContain('Preview: nothing written');
		expect(textOf({ operation: 'plan', status: 'held' })).toContain('Held for approval');
		expect(pageTitle(summaryOf({ operation: 'plan' }))).toBe(
			'Plan, 24 November 2026, 06:00 (UTC+01:00) | People: from BambooHR to iSpring Learn',
		);
	});

	it('leads to the execution in n8n', () => {
		const url = 'https://n8n.example.com/workflow/a/executions/1';
		expect(header(summaryOf(), url).markup).toMatch(
			/<a href="https:\/\/n8n\.example\.com\/workflow\/a\/executions\/1"[^>]*>\s*execution in n8n\s*<\/a\s*>/,
		);
		expect(header(summaryOf(), undefined).markup).not.toContain('<a ');
	});

	it('says first what needs a decision, and does not repeat it as a warning', () => {
		const text = textOf({
			status: 'held',
			heldBecause: HELD_BECAUSE,
			warnings: [OVER_LIMIT, 'Two fields are hidden.'],
		});
		expect(text).toMatch(/Needs a decision 60 users .* who they are\. Warnings Two fields are hidden\.$/);
		expect(text.match(/60 users/g)).toHaveLength(1);
		expect(textOf({ warnings: [OVER_LIMIT] })).toMatch(/Warnings 60 users/);
	});
});
