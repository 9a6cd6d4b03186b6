/** The learner finished, and well (docs/apis/ispring-learn.md#results). */
export const SUCCESSFUL = ['complete', 'passed', 'accepted'];

/** Not finished, or not well. */
const OPEN = ['not_started', 'in_progress', 'pending', 'incomplete', 'failed', 'declined'];

/** Whether the vendor's file has this status; another one counts as open, which nobody may miss. */
export function isKnownStatus(status: string): boolean {
	return SUCCESSFUL.includes(status) || OPEN.includes(status);
}
