export type Situation = 'linked' | 'matched' | 'unmatched' | 'disputed' | 'excluded' | 'orphaned';
export type Action = 'create' | 'update' | 'activate' | 'deactivate' | 'terminate' | 'none';
export type Outcome = 'planned' | 'held' | 'done' | 'failed' | 'skipped';

/** One difference, in words a person knows: names of departments and people, not their ids. */
export interface Change {
	field: string;
	from: string | null;
	to: string | null;
}

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
