import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Console } from '../pages/Console.mts';
import { chooseCredentials } from './choose-credentials.mts';
import type { WalkContext } from './index.mts';

export const HR_CONSOLE = 'hr-console.json';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'workflows');
const PREVIEW = 'Preview and sync people';
const TRAINING = 'Who lacks which training';

/** Publishes the HR console, and takes every way through it as HR does, on a wide screen and on a phone. */
export async function hrConsole(context: WalkContext): Promise<void> {
	const { step, canvas, picture, page, company, addRule } = context;
	const console = new Console(page);
	const look = async (name?: string) => {
		await console.onBothScreens(async (screen) => {
			assert.ok(!(await console.isCutOff()), `Something is wider than the screen of a ${screen}.`);
			if (name && screen === 'desktop') await picture(name);
		});
	};

	await step(`${HR_CONSOLE} can be imported, needs only its credentials, and can be published`, async () => {
		await canvas.openNew();
		await canvas.importFile(join(FOLDER, HR_CONSOLE));
		const chosen = await chooseCredentials(context);
		return `${chosen} credentials chosen by hand. ${await canvas.publish()}`;
	});

	const screen = page.viewportSize();
	await console.resize();
	await step('The first page of the HR console shows how things stand', async () => {
		const text = await console.open();
		assert.match(text, /People last successful sync \d/);
		await look('console-first-page');
		return text;
	});
	company.promote(3);
	company.letLeave(60);
	await step('The preview shows who would change and who is on hold', async () => {
		const text = await console.answer(PREVIEW);
		assert.match(text, /Needs your decision: 60 people on hold/);
		await look('console-preview');
		return text.slice(0, 300);
	});
	await step(
		'Taking access from the people on hold needs a second yes, and "No" changes nothing',
		async () => {
			const question = await console.answer('Do it, and take access');
			assert.match(question, /would lose access/);
			await console.select('Yes');
			await look();
			const text = await console.answer('No');
			assert.match(text, /Nothing was changed\./);
			await look();
			return question.slice(0, 300);
		},
	);
	await step('"Do it" ends in the report of what was done', async () => {
		await console.goBack();
		await console.answer(PREVIEW);
		const text = await console.answer('Do it, but');
		assert.match(text, /Done by Ada Owner \(ada\.owner@example\.com\)/);
		await look('report');
		return text.slice(0, 300);
	});
	await step('"Explain a person" says why somebody has no account', async () => {
		await console.goBack();
		await console.answer('Explain a person');
		await look();
		const text = await console.search('nomail');
		assert.match(text, /There is no account in iSpring Learn yet/);
		await look('console-explain');
		return text;
	});
	await step(
		'"Who lacks which training" says what to do without a rule, and then gives the page',
		async () => {
			await console.goBack();
			assert.match(await console.answer(TRAINING), /No rule is switched on/);
			await look();
			await addRule('Fire Safety');
			await console.goBack();
			const text = await console.answer(TRAINING);
			assert.match(text, /people lack something/);
			await look('console-training');
			assert.match(await console.download('table of gaps'), /^training-gaps-\d{4}-\d\d-\d\d\.csv$/);
			return text.slice(0, 300);
		},
	);
	await step(
		'"Sync training results" ends in its report, and "See the last runs" lists both runs',
		async () => {
			await console.goBack();
			const result = await console.answer('Sync training results');
			assert.match(result, /Done by Ada Owner/);
			await console.goBack();
			const text = await console.answer('See the last runs');
			assert.match(text, /ada\.owner@example\.com/);
			await look();
			return text.slice(0, 300);
		},
	);
	if (screen) await page.setViewportSize(screen);
}
