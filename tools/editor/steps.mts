import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';

/** Runs one step of the walk; `see` does what a person does, and returns what they see then. */
export type Step = (title: string, see: () => Promise<string>) => Promise<void>;

/**
 * Makes each step a test of its own. A step continues on the screen that the one before it left, so the first one that
 * fails ends the walk.
 *
 * @param failedShot the file for a screenshot of a step that fails
 */
export function stepsOf(t: TestContext, page: Page, failedShot: string): Step {
	return async (title, see) => {
		let hasFailed = false;
		await t.test(title, async (t) => {
			try {
				t.diagnostic(await see());
			} catch (error) {
				hasFailed = true;
				await page.screenshot({ path: failedShot }).catch(() => undefined);
				t.diagnostic(`The screen at that moment: ${failedShot}`);
				throw error;
			}
		});
		if (hasFailed) throw new Error(`The walk ended at the step "${title}".`);
	};
}
