import { chunk } from 'lodash';
import { SyncError } from '../errors';
import { settle } from '../http/settle';

/** How many users one request takes is not documented: where all are refused, batches of this size are tried. */
const BULK_SIZE = 100;

/**
 * Writes all in one request and, where that fails, in batches.
 *
 * @returns those whose batch failed, too: they remain to be written one by one
 * @throws what is not a SyncError, such as a programming error
 */
export async function inBulk<T>(
	all: readonly T[],
	write: (some: readonly T[]) => Promise<void>,
): Promise<T[]> {
	if (all.length === 0 || (await isWritten(all))) return [];
	const bulks = all.length > BULK_SIZE ? chunk(all, BULK_SIZE) : [];
	const refused = bulks.length > 0 ? [] : [...all];
	for (const bulk of bulks) if (!(await isWritten(bulk))) refused.push(...bulk);
	return refused;

	async function isWritten(some: readonly T[]): Promise<boolean> {
		const together = await settle(write(some));
		if (!together.ok && !(together.error instanceof SyncError)) throw together.error;
		return together.ok;
	}
}
