/** The learner finished successfully (docs/apis/ispring-learn.md#results). */
export const SUCCESSFUL = ['complete', 'passed', 'accepted'];

/** The learner finished, but not successfully. */
export const UNSUCCESSFUL = ['incomplete', 'failed', 'declined'];

const UNFINISHED = ['not_started', 'in_progress', 'pending'];

const KNOWN = new Set([...SUCCESSFUL, ...UNSUCCESSFUL, ...UNFINISHED]);

/** Whether the API documents this status. Any other counts as open, which must not go unnoticed. */
export function isKnownStatus(status: string): boolean {
	return KNOWN.has(status);
}
