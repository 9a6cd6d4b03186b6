import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { CHECKS, SEVERITIES, type Check } from '../../../src/people/assess/Finding';
import { assessmentPage } from '../../../src/people/report/assessment-page';
import { reportPage } from '../../../src/run/report/page';
import type { Summary } from '../../../src/run/summary';
import { chromiumPath, openBrowser, warnWithoutChromium } from '../../support/browser.mts';
import { earlierRun, itemOf, summaryOf } from './sample.mts';

const LINKS = {
	employeeUrl: 'https://mycompany.bamboohr.com/employees/employee.php?id=11',
	userUrl: 'http://127.0.0.1:4011/#user-u-11',
};
const OUTCOMES = ['done', 'held', 'failed', 'planned', 'skipped'] as const;
const COUNTS = {
	employeesWithUser: 990,
	employeesWithoutUser: 8,
	employeesDisputed: 2,
	leaversDue: 60,
	leaverLimit: 50,
};
const LONG = 'a-name-without-any-space-that-is-longer-than-the-screen-of-a-phone@department.example.com';

const many = (count: number) =>
	Array.from({ length: count }, (_, index) =>
		itemOf({
			...LINKS,
			employeeName: `Ann Exemplar ${index}`,
			outcome: OUTCOMES[index % OUTCOMES.length] ?? 'done',
		}),
	);
const earlier = (count: number) =>
	Array.from({ length: count }, (_, index) => {
		const startedAt = new Date(Date.UTC(2026, 10, 23, -8 * index)).toISOString();
		return earlierRun({
			startedAt,
			by: LONG,
			counts: { created: index % 5, deactivated: index % 3, failed: index % 2 },
		});
	});

const HELD: Partial<Summary> = {
	status: 'held',
	heldBecause: 'Too many leavers.',
	warnings: ['Two fields are hidden.'],
};
const largeReport = (people: number) =>
	reportPage(many(people), summaryOf({ ...HELD, counts: COUNTS }), { earlier: earlier(30), timezone: 'UTC' });

const findingOf = (check: Check, index: number) => ({
	direction: 'people' as const,
	kind: 'finding' as const,
	check,
	severity: SEVERITIES[index % SEVERITIES.length] ?? ('info' as const),
	employeeId: '11',
	userId: null,
	name: index === 0 ? '' : 'Ann Exemplar',
	reason: `The email ${LONG} is also that of somebody else.`,
	fix: 'Correct it in BambooHR.',
});
const PAIR = {
	direction: 'people' as const,
	kind: 'suggestion' as const,
	name: 'Ann Exemplar',
	employeeId: '11',
	userName: 'Энн Экземпляр',
	situation: 'unmatched' as const,
	userLogin: LONG,
	userId: 'u-11',
	confidence: 0.93,
	reason: 'The same phone number.',
	planId: 'p',
	seal: 's',
};

const REPORTS = {
	'nothing to do': reportPage([], summaryOf(), { earlier: [], timezone: 'UTC' }),
	'three people': reportPage(
		[
			itemOf(LINKS),
			itemOf({ email: LONG }),
			itemOf({ outcome: 'skipped', situation: 'disputed', action: 'none' }),
		],
		summaryOf({ counts: COUNTS }),
		{ earlier: earlier(1), timezone: 'UTC', executionUrl: 'https://n8n.example.com/workflow/a/executions/1' },
	),
	'everything at once': largeReport(30),
	'an assessment': assessmentPage(
		[...CHECKS.map((check, index) => findingOf(check, index)), { ...PAIR, ...LINKS }],
		summaryOf({ operation: 'assess', counts: { ...COUNTS, create: 3, seatsNow: 7, seatsNeeded: 10 } }),
		{ earlier: [], timezone: 'UTC' },
	),
};
const SCREENS = [
	{ width: 1280, colorScheme: 'light' },
	{ width: 1280, colorScheme: 'dark' },
	{ width: 390, colorScheme: 'light' },
	{ width: 390, colorScheme: 'dark' },
] as const;
/** The width between the margins of A4, in CSS pixels. */
const PAPER = 688;

warnWithoutChromium('the report is');

(chromiumPath === undefined ? describe.skip : describe)('The report in a browser', () => {
	jest.setTimeout(120_000);
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(async () => await browser.close());

	async function open(
		html: string,
		{ width, colorScheme }: { width: number; colorScheme: 'light' | 'dark' },
	): Promise<Page> {
		const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
		const page = await context.newPage();
		await page.setContent(html);
		return page;
	}

	const overflow = async (page: Page) =>
		await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

	/** The rules that the page breaks, as axe names them. */
	async function violations(page: Page): Promise<unknown> {
		await page.evaluate(axe.source);
		return await page.evaluate(
			'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
		);
	}

	it.each(Object.entries(REPORTS))(
		'fits every screen and breaks no rule of accessibility: %s',
		async (_, html) => {
			for (const screen of SCREENS) {
				const page = await open(html, screen);
				expect([screen, await overflow(page), await violations(page)]).toEqual([screen, 0, []]);
				await page.context().close();
			}
		},
	);

	it('filters its list', async () => {
		const page = await open(largeReport(200), SCREENS[0]);
		await page.getByRole('button', { name: 'Held 40' }).click();
		expect(await page.locator('.entry:visible').count()).toBe(40);
		await page.getByLabel('Search').fill('exemplar 101');
		expect(await page.locator('#shown').innerText()).toBe('Showing 1 of 200');
		await page.context().close();
	});

	it('opens older runs on request', async () => {
		const page = await open(largeReport(200), SCREENS[0]);
		const rows = page.locator('.runs details tr:visible');
		expect(await rows.count()).toBe(0);
		await page.getByText('20 older').click();
		expect(await rows.count()).toBe(21);
		await page.context().close();
	});

	it('is complete on paper, without controls, whatever was filtered on the screen', async () => {
		const page = await open(largeReport(200), { width: PAPER, colorScheme: 'dark' });
		await page.getByRole('button', { name: 'Held 40' }).click();
		await page.emulateMedia({ media: 'print' });
		expect(await overflow(page)).toBe(0);
		expect(await page.locator('.entry:visible').count()).toBe(200);
		expect(await page.locator('#filter').isVisible()).toBe(false);
		expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
		await page.context().close();
	});
});
