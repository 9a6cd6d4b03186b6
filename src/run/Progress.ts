import { SyncError } from '../errors';
import { settle } from '../http/settle';
import type { Decided } from './outcome';

/** What is still to be written while decisions are carried out. One's failure is its own; the others go on. */
export class Progress<T extends Decided> {
	readonly all: readonly T[];
	readonly warnings: string[] = [];

	/** @param all decisions of this run alone: their outcomes are changed in place */
	constructor(all: readonly T[]) {
		this.all = all;
	}

	pending(): T[] {
		return this.all.filter((one) => one.outcome === 'planned');
	}

	/** Does something for all of these at once; how many requests set out together is the transport's affair. */
	async forEach<P extends T>(some: readonly P[], write: (one: P) => Promise<void>): Promise<void> {
		await Promise.all(
			some.map(async (one) => {
				const outcome = await settle(write(one));
				if (outcome.ok) return;
				if (!(outcome.error instanceof SyncError)) throw outcome.error;
				this.fail(one, outcome.error);
			}),
		);
	}

	fail(one: T, error: SyncError): void {
		one.outcome = 'failed';
		// Some messages are sentences already.
		one.error = `${error.message.replace(/\.$/, '')}. ${error.hint}`;
	}

	/** Whatever got through all steps is done. */
	finish(): void {
		for (const one of this.pending()) one.outcome = 'done';
	}
}
