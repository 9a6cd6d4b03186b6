import type { Change, Outcome } from '../run/outcome';

export type Situation = 'linked' | 'matched' | 'unmatched' | 'disputed' | 'excluded' | 'orphaned';
export type Action = 'create' | 'update' | 'activate' | 'deactivate' | 'terminate' | 'none';

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
	changes: Change[];
	/** A sentence. */
	reason: string;
	outcome: Outcome;
	/** Only when the outcome is `failed`. */
	error?: string;
}
