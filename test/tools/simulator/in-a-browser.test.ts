import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import type { BambooHrSimulator } from '../../../tools/simulator/bamboohr/index.mts';
import { fillSampleCompany } from '../../../tools/simulator/company.mts';
import { startISpring } from '../../../tools/simulator/ispring/index.mts';
import type { ISpringSimulator } from '../../../tools/simulator/ispring/index.mts';
import { linkSites } from '../../../tools/simulator/link-sites.mts';
import { chromiumPath, openBrowser, warnWithoutChromium } from '../../support/browser.mts';
import { press } from './press.mts';

const SCREENS = [
	{ width: 1280, colorScheme: 'light' },
	{ width: 390, colorScheme: 'dark' },
] as const;
/** The demo has these pages besides those of the simulators. */
const DEMO_LINKS = ['HR console', 'n8n editor', 'Emails'].map((label) => ({
	label,
	href: 'http://127.0.0.1/',
}));

warnWithoutChromium('the pages of the simulators are');

(chromiumPath === undefined ? describe.skip : describe)('The pages of the simulators in a browser', () => {
	jest.setTimeout(120_000);
	let browser: Browser;
	let bamboo: BambooHrSimulator;
	let ispring: ISpringSimulator;

	beforeAll(async () => {
		browser = await openBrowser();
		bamboo = await startBambooHr();
		ispring = await startISpring();
		fillSampleCompany(bamboo, ispring, { people: 30 });
		linkSites({ bamboo, ispring }, DEMO_LINKS);
		for (const { site } of [bamboo, ispring]) site.remember('the start');
		for (const action of ['hire', 'retitle', 'leave', 'mistype']) await press(bamboo, action);
		for (const action of ['complete', 'certify']) await press(ispring, action);
	});
	afterAll(async () => {
		await browser.close();
		await bamboo.close();
		await ispring.close();
	});

	const opened = async ({ width, colorScheme }: (typeof SCREENS)[number]): Promise<Page> => {
		const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
		return await context.newPage();
	};

	it.each(SCREENS)(
		'On a screen of $width pixels ($colorScheme), every kind of page is accessible and fits.',
		async (screen) => {
			const urls = [bamboo, ispring].flatMap(({ url, site }) => [
				...site.content.sections.map(({ href }) => url + href),
				url + (site.content.paths().at(-1) ?? ''),
			]);
			const page = await opened(screen);
			for (const url of urls) {
				await page.goto(url);
				await page.evaluate(axe.source);
				const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
				const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
				const width = await page.evaluate('document.documentElement.scrollWidth');
				expect({ url, found, width }).toEqual({ url, found: [], width: screen.width });
			}
			await page.context().close();
		},
	);

	it('A visitor on a phone hires somebody, finds them, and opens their page.', async () => {
		const page = await opened(SCREENS[1]);
		await page.goto(bamboo.url);
		const before = bamboo.state.employees.size;
		await page.getByRole('button', { name: 'Hire somebody', exact: true }).click();
		expect(bamboo.state.employees.size).toBe(before + 1);
		const newcomer = [...bamboo.state.employees.values()].at(-1);
		const name = `${newcomer?.firstName} ${newcomer?.lastName}`;
		expect(await page.getByRole('status').innerText()).toContain(`${name} was hired`);
		await page.getByRole('searchbox').fill(name);
		await page.getByRole('button', { name: 'Show' }).click();
		await page.getByRole('table').getByRole('link', { name }).first().click();
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
		await page.context().close();
	});
});
