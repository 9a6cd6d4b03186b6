import type { Change, Outcome } from '../run/outcome';

export type Situation = 'linked' | 'matched' | 'unmatched' | 'disputed' | 'excluded' | 'orphaned';
export type Action = 'create' | 'update' | 'activate' | 'deactivate' | 'terminate' | 'none';

/** A department or group of iSpring Learn, which items are about as well as about people. */
export type UnitKind = 'department' | 'group';
/** `adopt`: an existing department gets the code that it is recognized by. */
export const UNIT_ACTIONS = ['create', 'rename', 'adopt', 'none'] as const;
export type UnitAction = (typeof UNIT_ACTIONS)[number];

/** What happens in the working life of a person; see lifecycle.ts. */
export type Lifecycle = 'joiner' | 'mover' | 'leaver' | 'returner';

interface ItemBase {
	direction: 'people';
	changes: Change[];
	/** The changes as one readable text; empty when there are none. */
	changed: string;
	/** A sentence. */
	reason: string;
	outcome: Outcome;
	/** Only when the outcome is `failed`. */
	error?: string;
}

/** The item for one employee or orphan. Saved workflows depend on the names of its fields. */
export interface PersonItem extends ItemBase {
	kind: 'person';
	employeeId: string | null;
	employeeNumber: string | null;
	employeeName: string;
	email: string | null;
	/** Null before the user exists. */
	userId: string | null;
	situation: Situation;
	action: Action;
	/** Null when the person neither joins, moves, leaves nor returns. */
	lifecycle: Lifecycle | null;
}

/** The item for a department or group. It has the fields of a person's item, so that one table can show both. */
export interface UnitItem extends ItemBase {
	kind: UnitKind;
	/** The name it has, or gets. */
	name: string;
	/** ID in iSpring Learn; null before it exists. */
	unitId: string | null;
	action: UnitAction;
	employeeId: null;
	employeeNumber: null;
	employeeName: null;
	email: null;
	userId: null;
	situation: null;
	lifecycle: null;
}

/** One item of the first output. */
export type ChangeItem = PersonItem | UnitItem;
