import type { Page } from 'playwright-core';

/** Runs the steps of a walk one after the other, and says in a line each what was seen. */
export class Steps {
	count = 0;
	private readonly page: Page;
	private readonly failedShot: string;

	/** @param failedShot where the screen goes when a step fails */
	constructor(page: Page, failedShot: string) {
		this.page = page;
		this.failedShot = failedShot;
	}

	/** @param see does what a person does, and returns what there was to see */
	async step(title: string, see: () => Promise<string>): Promise<void> {
		try {
			const seen = await see();
			this.count++;
			console.log(`✓ ${title}: ${seen}`);
		} catch (error) {
			await this.page.screenshot({ path: this.failedShot }).catch(() => undefined);
			const reason = error instanceof Error ? error.message : String(error);
			throw new Error(`✗ ${title}\n${reason}\nThe screen at that moment: ${this.failedShot}`);
		}
	}
}

/** Fails the step with what was seen instead. */
export function expect(isTrue: boolean, wanted: string, seen: unknown): void {
	if (!isTrue) throw new Error(`Wanted: ${wanted}\nSeen: ${JSON.stringify(seen)}`);
}
