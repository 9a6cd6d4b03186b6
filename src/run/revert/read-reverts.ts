import type { z } from 'zod/v3';
import { mapSomeAtOnce } from '../map-some';
import type { Reverting } from './reverting';
import { readUndoText } from './undo-text';

/**
 * Reads what each item of a planned revert takes back.
 *
 * @returns `undos`, without those that cannot be read, and `finderOf`, which takes a decision for each of them, in their
 * order, and finds that of an item
 */
export async function readReverts<Undo>(
	items: readonly Reverting[],
	shape: z.ZodType<Undo, z.ZodTypeDef, unknown>,
) {
	const read = await mapSomeAtOnce(items, async ({ reverts }) => ({
		reverts,
		undo: await readUndoText({}, reverts, shape),
	}));
	const found = read.flatMap(({ reverts, undo }) => (undo === undefined ? [] : [{ reverts, undo }]));
	return {
		undos: found.map(({ undo }) => undo),
		finderOf<Decision>(decisions: readonly Decision[]) {
			const current = new Map(found.map(({ reverts }, index) => [reverts, decisions[index]]));
			return ({ reverts }: Reverting) => current.get(reverts);
		},
	};
}
