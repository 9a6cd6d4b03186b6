import type { Change } from '../../run/outcome';
import type { ProfileValue } from '../../users/profile-target';
import type { Alert, Writes } from './Decision';
import type { ToleratedDifference } from './tolerated-differences';

/** How a user differs from their employee, and what follows. */
export interface Differences {
	changes: Change[];
	writes: Writes;
	/** The profile values among the writes. */
	values: readonly ProfileValue[];
	/** Profile values that differ and are not written, because iSpring Learn stores them in its own form. */
	tolerated: readonly ToleratedDifference[];
	/** Why the user cannot be written at all, as sentences. */
	problems: string[];
	/** What is left unchanged although BambooHR has something else, and why. */
	notes: string[];
	/** Which of the notes the summary counts. */
	alerts: Alert[];
}

/** A value that cannot be read is not known to differ, and would be written in every run. */
export function unreadableNote(what: string): string {
	return `iSpring Learn returned ${what} in an unreadable form; no change is made there.`;
}
