import { isEqual, pick, pickBy } from 'lodash';
import { z } from 'zod/v3';
import { fingerprint } from '../seal';

/** The fields of an item that say what a run did, in any direction. An item in which one of them was edited is not reverted. */
const DONE = ['kind', 'employeeId', 'userId', 'unitId', 'courseId', 'enrollmentId', 'action', 'changes'];

const itemShape = z.object({ changes: z.array(z.unknown()) }).passthrough();
const writtenShape = z.object({ of: z.string(), undo: z.unknown() });

/**
 * What is needed to take back a change, as the text in the field `undo` of an item that is done. It is sealed like a plan
 * (see seal.ts), together with what the item says.
 *
 * @param item with all fields that the run hands out about the change
 * @param undo plain data: IDs and former values. What is false or an empty list is left out, since that is the default
 */
export async function undoText(item: object, undo: object): Promise<string> {
	const given = pickBy(undo, (value) => value !== false && !isEqual(value, []));
	const json = JSON.stringify({ of: await fingerprint(pick(item, DONE)), undo: given });
	return `${await fingerprint(json)}.${json}`;
}

/**
 * Reads the field `undo` of an item. A row of a table may have only this field of it: then there is nothing else to compare.
 *
 * @returns undefined when the text or the item was edited, or the text is none of ours
 */
export async function readUndoText<Undo>(
	item: object,
	text: string,
	shape: z.ZodType<Undo, z.ZodTypeDef, unknown>,
): Promise<Undo | undefined> {
	const [seal = '', ...rest] = text.split('.');
	const json = rest.join('.');
	if (seal !== (await fingerprint(json))) return undefined;
	const { data: written } = writtenShape.safeParse(JSON.parse(json));
	if (!written) return undefined;
	const whole = itemShape.safeParse(item);
	if (whole.success && written.of !== (await fingerprint(pick(whole.data, DONE)))) return undefined;
	return shape.safeParse(written.undo).data;
}
