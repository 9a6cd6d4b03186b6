import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Console } from '../pages/Console.mts';
import { chooseCredentials } from './choose-credentials.mts';
import type { WalkContext } from './index.mts';

export const FIRST_SYNC = 'first-sync.json';

const ADDRESS = '/form/first-sync';
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'workflows');

/** Publishes the form of the first sync, and takes it as far as it goes in a company that is in sync. */
export async function firstSync(context: WalkContext): Promise<void> {
	const { step, canvas, page } = context;
	const form = new Console(page);
	const look = async () => {
		await form.onBothScreens(async (screen) => {
			assert.ok(!(await form.isCutOff()), `Something is wider than the screen of a ${screen}.`);
		});
	};

	await step(`${FIRST_SYNC} can be imported, needs only its credentials, and can be published`, async () => {
		await canvas.openNew();
		await canvas.importFile(join(FOLDER, FIRST_SYNC));
		const chosen = await chooseCredentials(context);
		return `${chosen} credentials chosen by hand. ${await canvas.publish()}`;
	});

	const screen = page.viewportSize();
	await form.resize();
	await step('The first sync checks the data, and stops where it is told to', async () => {
		const text = await form.open(ADDRESS);
		assert.match(text, /Nothing has been changed\..*Seats:/);
		await look();
		const end = await form.answer('Stop here');
		assert.match(end, /Nothing was changed\. What comes next/);
		await look();
		return text.slice(0, 300);
	});
	if (screen) await page.setViewportSize(screen);
}
