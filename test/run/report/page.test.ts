import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { EarlierRun } from '../../../src/run/report/earlier-runs';
import type { Reportable } from '../../../src/run/report/Reportable';
import type { Summary } from '../../../src/run/summary';
import { reportPage, type ReportContext } from '../../../src/run/report/page';
import { earlierRun, itemOf, summaryOf } from './sample.mts';

/** Everything between angle brackets, with what is inside of them. */
const tagsOf = (page: string) => page.match(/<[^>]*>/g) ?? [];

/** What a browser makes of the page's text. */
function decoded(page: string): string {
	const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", '#96': '`', amp: '&' };
	return page.replace(/&(lt|gt|quot|#39|#96|amp);/g, (_, name: string) => signs[name] ?? '');
}

const ATTACKS = [
	'</script><script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'" onmouseover="alert(1)',
	"' autofocus onfocus='alert(1)",
	'</title></style><style>*{display:none}</style>',
	'<!--',
	'-->',
	']]>',
	'&lt;b&gt;',
	'javascript:alert(1)',
	'$&$1${x}',
];
const outside = fc.oneof(
	fc.constantFrom(...ATTACKS),
	fc.string({ minLength: 1, unit: 'binary' }),
	fc
		.array(fc.constantFrom(...ATTACKS, '<', '>', '"', "'", '&', '\u0000', '\u2028', ' '), { minLength: 1 })
		.map((parts) => parts.join('')),
);

interface SomeRun {
	items: Reportable[];
	summary: Summary;
	context: ReportContext;
}

function contextOf(...earlier: EarlierRun[]): ReportContext {
	return { earlier, timezone: 'Europe/Berlin' };
}

/** A run of which every text from outside, also where it would be one of ours, is this. */
function runOf(text: string, action = 'update'): SomeRun {
	const base = itemOf({
		employeeId: text,
		employeeName: text,
		email: text,
		userId: text,
		action,
		changes: [{ field: text, from: text, to: text }],
		reason: text,
		outcome: 'skipped',
		kind: 'completion',
		courseTitle: text,
	});
	return {
		items: [
			base,
			{ ...base, outcome: 'failed', error: text, changes: [{ field: text, from: null, to: null }] },
			{ ...base, outcome: 'held', employeeName: null },
		],
		summary: summaryOf({ message: text, warnings: [text], planId: text, nextSince: text }),
		context: contextOf(
			earlierRun({ direction: text, operation: text, mode: text, status: text, message: text, by: text }),
		),
	};
}

describe('The page of a report', () => {
	it('has the same tags whatever texts come from either system', () => {
		const plain = runOf('x');
		const expected = tagsOf(reportPage(plain.items, plain.summary, plain.context));
		fc.assert(
			fc.property(outside, (text) => {
				const { items, summary, context } = runOf(text);
				expect(tagsOf(reportPage(items, summary, context))).toEqual(expected);
			}),
			{ numRuns: 300 },
		);
	});

	it('shows injected markup as plain text, in attributes as well', () => {
		for (const attack of ATTACKS) {
			const { items, summary, context } = runOf(attack, attack);
			const page = reportPage(items, summary, context);
			expect(decoded(page)).toContain(`<bdi>${attack}</bdi>`);
			expect(decoded(page)).toContain(`<small>${attack}</small>`);
			const actions = [...page.matchAll(/ data-action="([^"]*)"/g)].map(([, action = '']) => decoded(action));
			expect(actions).toEqual(Array.from({ length: 3 }, () => `${attack} training record`));
			expect(page.match(/<script|<style|<img|onerror=alert\(1\)>/g)).toEqual(['<style', '<script']);
		}
	});

	it('allows only its own style and script to load, by their hashes', () => {
		const page = reportPage([itemOf(), itemOf()], summaryOf(), contextOf());
		const policy = decoded(/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1] ?? '');
		const hash = (name: string) => {
			const [, text = ''] = new RegExp(`<${name}>([\\s\\S]*)</${name}>`).exec(page) ?? [];
			expect(text.length).toBeGreaterThan(100);
			return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
		};
		expect(policy.split('; ')).toEqual([
			"default-src 'none'",
			`style-src ${hash('style')}`,
			`script-src ${hash('script')}`,
			"base-uri 'none'",
			"form-action 'none'",
		]);
		expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style'));
		expect(page).not.toMatch(/https?:|\ssrc=|\shref=|\sstyle=|\son\w+=|@import|url\((?!#)/);
	});

	it('has the warnings at the top, then the chart and the list, and previous runs and this one at the end', () => {
		const warned = summaryOf({ warnings: ['Two fields are hidden.'] });
		const page = reportPage([itemOf(), itemOf()], warned, contextOf(earlierRun()));
		const order = [
			'Two fields are hidden.',
			'Overview',
			'id="filter"',
			'Ann Exemplar',
			'Previous runs',
			'About this run',
		];
		const places = order.map((text) => page.indexOf(text));
		expect(places).toEqual([...places].sort((one, other) => one - other));
		expect(Math.min(...places)).toBeGreaterThan(0);
		expect(reportPage([], summaryOf(), contextOf())).not.toMatch(/Warnings|Previous runs/);
	});

	it('is built from ten thousand items within three seconds', () => {
		const items = Array.from({ length: 10_000 }, (_, index) => itemOf({ employeeName: `Person ${index}` }));
		const start = performance.now();
		const page = reportPage(items, summaryOf(), contextOf());
		expect(performance.now() - start).toBeLessThan(3000);
		expect(page.match(/class="entry"/g)).toHaveLength(10_000);
	});
});
