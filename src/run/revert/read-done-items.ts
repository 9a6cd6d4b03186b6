import { z } from 'zod/v3';
import { ParameterError } from '../../errors';
import { mapSomeAtOnce } from '../map-some';
import type { Outcome } from '../outcome';
import type { Summary } from '../summary';
import { readUndoText } from './undo-text';

/** One input item of a revert. */
export interface DoneItem<Undo> {
	/** For messages: the person or unit, else the place in the input. */
	name: string;
	/** What takes it back, and the text that it was read from; undefined when it cannot be taken back. */
	found?: { undo: Undo; text: string };
	/** Why it cannot be taken back, and what to do, as a sentence. */
	why?: string;
	/** Of an item that cannot be taken back. */
	outcome: Extract<Outcome, 'failed' | 'skipped'>;
}

const shape = z
	.object({
		direction: z.string().optional().catch(undefined),
		outcome: z.string().optional().catch(undefined),
		employeeName: z.string().optional().catch(undefined),
		name: z.string().optional().catch(undefined),
		undo: z.string().optional().catch(undefined),
	})
	.passthrough();

const EVIDENCE =
	'Training records, files and table rows in BambooHR are evidence of what people have learned, so they are not taken back. Correct them in BambooHR.';

/**
 * Reads the input of a revert: items of a run that are done, or rows of a table that keep their field `undo`.
 *
 * @param input the JSON of the input items
 * @param direction the resource that they have to be of
 * @returns one entry per input item, in the order of the input
 * @throws ParameterError when none of them comes from a run of this resource
 */
export async function readDoneItems<Undo>(
	input: readonly unknown[],
	direction: Exclude<Summary['direction'], 'learning'>,
	undoShape: z.ZodType<Undo, z.ZodTypeDef, unknown>,
): Promise<Array<DoneItem<Undo>>> {
	const items = await mapSomeAtOnce(input, async (json, index): Promise<DoneItem<Undo>> => {
		const { data } = shape.safeParse(json);
		const name = data?.employeeName ?? data?.name ?? `item ${index + 1}`;
		const cannot = (why: string, outcome: DoneItem<Undo>['outcome'] = 'failed') => ({ name, why, outcome });
		if (!data?.direction || data.outcome === undefined)
			return cannot(`Item ${index + 1} does not come from a run. ${CONNECT}`);
		if (data.direction === 'learning') return cannot(EVIDENCE);
		if (data.direction !== direction) {
			return cannot(
				`This item comes from the resource ${data.direction}. Use the operation Revert of that resource.`,
			);
		}
		if (data.outcome !== 'done') return cannot(NOT_DONE, 'skipped');
		if (!data.undo) return cannot(WITHOUT);
		const undo = await readUndoText(data, data.undo, undoShape);
		if (undo === undefined) return cannot(EDITED);
		return { name, found: { undo, text: data.undo }, outcome: 'skipped' };
	});
	const isFromRun = items.some(
		({ found, why }) => found !== undefined || why === NOT_DONE || why === WITHOUT,
	);
	if (isFromRun) return items;
	const [first] = new Set(items.map(({ why = '' }) => why));
	// The second sentence follows anyway.
	const why = first?.replace(CONNECT, '').trim() ?? 'There are none.';
	throw new ParameterError('Input', `none of the items can be taken back. ${why}`, CONNECT);
}

const CONNECT =
	'Connect the Changes output of the run that is to be taken back, or rows of the changes table with their column "undo".';
const NOT_DONE = 'Nothing to take back: the run did not carry this out.';
const WITHOUT =
	'The item has no field "undo", so its former values are not known: an earlier version of the package made it, or the field was removed on the way. Correct this by hand in iSpring Learn.';
const EDITED =
	'The item, or its field "undo", was edited after the run, or another version of the package made it. Pass items on unchanged.';
