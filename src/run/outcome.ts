export type Outcome = 'planned' | 'held' | 'done' | 'failed' | 'skipped';

/** One difference, in words a person knows: names of departments and people, not their ids. */
export interface Change {
	field: string;
	from: string | null;
	to: string | null;
}

/** What every decision says about how far it got. */
export interface Decided {
	reason: string;
	outcome: Outcome;
	/** Only when the outcome is `failed`. */
	error?: string;
}
