import { z } from 'zod/v3';

/*
 * What a run leaves behind of each change that is done, so that it can be taken back: IDs and former values, and nothing
 * that depends on the name of a department, group or person. Each pair is the former value and the one that the run wrote.
 */

const text = z.string();
const statusShape = z.enum(['active', 'inactive', 'terminated']);
const supervisorShape = z.object({ type: text, supervisorId: text.optional() });
const leaveShape = z.object({ start: text, end: text.optional() });

const pairOf = <T extends z.ZodTypeAny>(value: T) => z.tuple([value, value]);

const baseShape = z.object({
	v: z.literal(1),
	/** ID of the root department, which tells accounts apart. */
	account: text,
	/** Of the person or unit, as the run knew it. */
	name: text,
	/** A revert did it, and no sync. */
	isOfRevert: z.boolean().optional(),
});

/** Hashes of what the run left as it was; see rest.ts. */
const restShape = z.object({
	profile: text.optional(),
	status: text.optional(),
	department: text.optional(),
	supervisor: text.optional(),
	groups: text.optional(),
});

const onePersonShape = baseShape.extend({
	kind: z.literal('person'),
	userId: text,
	employeeId: text.nullable(),
	/** The run created the user. */
	isCreated: z.boolean().default(false),
	/** An invitation went out. */
	isInvited: z.boolean().default(false),
	/** Only the BambooHR ID was written, which is done for administrators, too. */
	isLink: z.boolean().default(false),
	status: pairOf(statusShape).optional(),
	/** The name that requests write, the name in items, the former value and the one written; '' = none. */
	fields: z.array(z.tuple([text, text, text, text])).default([]),
	department: pairOf(text).optional(),
	/** IDs of groups. */
	joined: z.array(text).default([]),
	left: z.array(text).default([]),
	supervisor: pairOf(supervisorShape).optional(),
	leave: pairOf(leaveShape.nullable()).optional(),
	rest: restShape.optional(),
	/**
	 * How many users lose access when the whole run is taken back; only where this is one of them. With it, the limit cannot be
	 * walked around with some of the items at a time.
	 */
	together: z.number().optional(),
});

export const personUndoShape = onePersonShape.extend({
	/** The other changes of the same user that are to be taken back with it, in their order. */
	others: z.array(onePersonShape).optional(),
});

export const unitUndoShape = baseShape.extend({
	kind: z.enum(['department', 'group']),
	unitId: text,
	isCreated: z.boolean().default(false),
	/** The former name and the new one. */
	names: pairOf(text).optional(),
	/** The former code and the one written; '' = none. */
	codes: pairOf(text).optional(),
});

export const undoShape = z.discriminatedUnion('kind', [
	personUndoShape,
	unitUndoShape.extend({ kind: z.literal('department') }),
	unitUndoShape.extend({ kind: z.literal('group') }),
]);

export type PersonUndo = z.output<typeof personUndoShape>;
export type UnitUndo = z.output<typeof unitUndoShape>;
export type Undo = PersonUndo | UnitUndo;
export type Rest = z.output<typeof restShape>;
export type Supervisor = z.output<typeof supervisorShape>;

/** Whose change it is. */
export function whoseUndo({ v, kind, account, name, userId, employeeId }: PersonUndo) {
	return { v, kind, account, name, userId, employeeId };
}

/** Whether a user loses access when this is taken back. */
export function losesAccess(undo: Undo): undo is PersonUndo {
	return !isUnitUndo(undo) && (undo.isCreated || undo.status?.[1] === 'active');
}

export function isUnitUndo(undo: Undo): undo is UnitUndo {
	return undo.kind !== 'person';
}
