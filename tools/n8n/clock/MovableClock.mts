import { writeFileSync } from 'node:fs';

const DAY_MS = 86_400_000;

/** The clock of an n8n, and of what it talks to, that can be moved ahead while it runs. */
export class MovableClock {
	/** Tells the process of n8n how far to go ahead; see use-movable-clock.mts. */
	readonly file: string;
	private aheadMs = 0;

	constructor(file: string) {
		this.file = file;
		writeFileSync(file, '0');
	}

	readonly now = (): Date => new Date(Date.now() + this.aheadMs);

	/** Goes ahead by a number of days. Not back: sessions and tokens would be from the future. */
	goAhead(days: number): void {
		this.aheadMs += days * DAY_MS;
		writeFileSync(this.file, String(this.aheadMs));
	}
}
