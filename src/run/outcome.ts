export type Outcome = 'planned' | 'held' | 'done' | 'failed' | 'skipped';

/** One difference, in words that people know: names of departments and supervisors, not their IDs. */
export interface Change {
	field: string;
	from: string | null;
	to: string | null;
}

/** The part of a decision that says how far it got. */
export interface Decided {
	reason: string;
	outcome: Outcome;
	/** Only when the outcome is `failed`. */
	error?: string;
	/** Whether it had been held, and is carried out because somebody approved it. */
	isApproved?: boolean;
}
