import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, openBrowser, warnWithoutChromium } from '../../support/browser.mts';
import { matrixOf } from './matrix-sample.mts';

describe('The matrix', () => {
	it('inserts titles and names as text, needs no network, and says by which rules it was made', () => {
		const page = matrixOf(3, 2);
		expect(page).toContain('&lt;b&gt;Fire&lt;/b&gt; &amp; Safety');
		expect(page).not.toContain('<b>Fire');
		expect(page).not.toMatch(/(?:src|href)=/);
		expect(page).toContain('Safety &lt;1&gt;: ');
		expect(page).toContain('(everyone)');
		expect(page).toContain('10 March 2026, 09:00 (UTC+01:00)');
	});

	it('offers supervisors with the same name apart, to filter by', () => {
		const kim = { firstName: 'Kim', lastName: 'Key' };
		const page = matrixOf(0, 1, {}, [
			{ id: '1', supervisorId: '3' },
			{ id: '2', supervisorId: '4' },
			{ id: '3', ...kim, supervisorId: '5' },
			{ id: '4', ...kim, supervisorId: '5' },
			{ id: '5' },
		]);
		const options = [...page.matchAll(/<option value="\d">([^<]*)</g)].map(([, name]) => name);
		expect(options).toEqual(['Kim Key (p3@example.com)', 'Kim Key (p4@example.com)', 'Sam Sample5']);
	});

	it('is empty of people when nothing is required', () => {
		expect(matrixOf(1, 0)).not.toContain('People and courses');
	});
});

const SCREENS = [
	{ width: 1280, colorScheme: 'light' },
	{ width: 1280, colorScheme: 'dark' },
	{ width: 820, colorScheme: 'light' },
	{ width: 390, colorScheme: 'light' },
	{ width: 390, colorScheme: 'dark' },
] as const;
/** The width between the margins of A4 in landscape, in CSS pixels. */
const PAPER = 1046;

warnWithoutChromium('the matrix is');

(chromiumPath === undefined ? describe.skip : describe)('The matrix in a browser', () => {
	jest.setTimeout(240_000);
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(async () => await browser.close());

	async function open(html: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
		const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
		const page = await context.newPage();
		await page.setContent(html);
		return page;
	}

	const overflow = async (page: Page) =>
		await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

	async function violations(page: Page): Promise<unknown> {
		await page.evaluate(axe.source);
		return await page.evaluate(
			'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
		);
	}

	it.each([
		['12 people and 20 courses', matrixOf(12, 20)],
		['groups', matrixOf(2001, 2)],
		['one person', matrixOf(1, 1)],
	])('fits every screen and breaks no rule of accessibility: %s', async (_, html) => {
		for (const { width, colorScheme } of SCREENS) {
			const page = await open(html, width, colorScheme);
			expect([width, await overflow(page), await violations(page)]).toEqual([width, 0, []]);
			await page.context().close();
		}
	});

	it('filters people by department, supervisor, state and name', async () => {
		const page = await open(matrixOf(30, 2), 1280);
		const shown = page.locator('#shown');
		await page.getByLabel('Department').selectOption('Department 1');
		expect(await shown.innerText()).toBe('Showing 10 of 30');
		expect(await page.locator('.matrix tbody tr:visible').count()).toBe(10);
		await page.getByLabel('Supervisor').selectOption({ index: 1 });
		expect(await shown.innerText()).toMatch(/^Showing [1-4] of 30$/);
		await page.getByLabel('Department').selectOption('All');
		await page.getByLabel('Supervisor').selectOption('All');
		await page.getByLabel('State').selectOption('Exempt');
		expect(await shown.innerText()).toBe('Showing 1 of 30');
		await page.getByLabel('State').selectOption('All');
		await page.getByLabel('Name').fill('name 30');
		expect(await shown.innerText()).toBe('Showing 1 of 30');
		await page.context().close();
	});

	it('fits on A4 in landscape with 20 courses, without controls', async () => {
		const page = await open(matrixOf(40, 20), PAPER, 'dark');
		await page.emulateMedia({ media: 'print' });
		expect(await overflow(page)).toBe(0);
		expect(await page.locator('#filter').isVisible()).toBe(false);
		const hidden = "(frame => frame.scrollHeight - frame.clientHeight)(document.querySelector('.frame'))";
		expect(await page.evaluate(hidden)).toBe(0);
		expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
		await page.context().close();
	});
});
