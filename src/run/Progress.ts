import { SyncError } from '../errors';
import { settle } from '../http/settle';
import type { Decided } from './outcome';

/** Tracks decisions while they are carried out. When one fails, the others go on. */
export class Progress<T extends Decided> {
	readonly all: readonly T[];
	readonly warnings: string[] = [];

	/** @param all decisions that nobody else uses: their outcomes are changed in place */
	constructor(all: readonly T[]) {
		this.all = all;
	}

	/** The decisions that are still to be carried out. */
	pending(): T[] {
		return this.all.filter((one) => one.outcome === 'planned');
	}

	/**
	 * Carries out one step for all of these at once; the transport limits how many requests are in progress. Whoever throws
	 * a SyncError has failed.
	 *
	 * @throws any other error, which is a bug of ours
	 */
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
		// Some messages already end with a full stop.
		one.error = `${error.message.replace(/\.$/, '')}. ${error.hint}`;
	}

	/** Marks everything that got through all steps as done. */
	finish(): void {
		for (const one of this.pending()) one.outcome = 'done';
	}
}
