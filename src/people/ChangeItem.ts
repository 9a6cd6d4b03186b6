import type { Change, Outcome } from '../run/outcome';

export type Situation = 'linked' | 'matched' | 'unmatched' | 'disputed' | 'excluded' | 'orphaned';
export type Action = 'create' | 'update' | 'activate' | 'deactivate' | 'terminate' | 'none';

/** What happens in the working life of a person; see lifecycle.ts. */
export type Lifecycle = 'joiner' | 'mover' | 'leaver' | 'returner';

/** The item for one employee or orphan. Saved workflows depend on the names of its fields. */
export interface ChangeItem {
	direction: 'people';
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
	changes: Change[];
	/** The changes as one readable text; empty when there are none. */
	changed: string;
	/** A sentence. */
	reason: string;
	outcome: Outcome;
	/** Only when the outcome is `failed`. */
	error?: string;
}
