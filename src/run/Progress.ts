import { SyncError } from '../errors';
import { settle } from '../http/settle';
import type { Decided } from './outcome';

/** More than any transport sends at the same time; starting thousands at once would keep n8n's thread for long. */
const AT_ONCE = 64;

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
	 * Carries out one step for all of these, many at once; the transport limits how many requests are in progress. Whoever
	 * throws a SyncError has failed.
	 *
	 * @throws any other error, which is a bug of ours
	 */
	async forEach<P extends T>(some: readonly P[], write: (one: P) => Promise<void>): Promise<void> {
		// All take the next one from the same iterator.
		const rest = some.values();
		const work = async () => {
			for (const one of rest) {
				const outcome = await settle(write(one));
				if (outcome.ok) continue;
				if (!(outcome.error instanceof SyncError)) throw outcome.error;
				this.fail(one, outcome.error);
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, work));
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
