import { z } from 'zod/v3';

/** What an item of a planned revert has beside those of a plan: the field `undo` of the item that it takes back. */
export interface Reverting {
	reverts: string;
}

export const revertingShape = z.object({ reverts: z.string() });

/** Whether an input item of an apply is one of a planned revert. */
export function isRevertItem(json: unknown): boolean {
	return revertingShape.safeParse(json).success;
}
