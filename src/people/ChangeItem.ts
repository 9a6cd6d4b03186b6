import type { Change, Outcome } from '../run/outcome';

export type Situation = 'linked' | 'matched' | 'unmatched' | 'disputed' | 'excluded' | 'orphaned';
export type Action = 'create' | 'update' | 'activate' | 'deactivate' | 'terminate' | 'none';

/** What the node hands out for one person. The names are part of the contract with people's workflows. */
export interface ChangeItem {
	direction: 'people';
	employeeId: string | null;
	employeeNumber: string | null;
	employeeName: string;
	email: string | null;
	/** Null before the account exists. */
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
