/** The learner finished successfully (docs/apis/ispring-learn.md#results). */
export const SUCCESSFUL = ['complete', 'passed', 'accepted'];

/** Not finished, or not successfully. */
const OPEN = ['not_started', 'in_progress', 'pending', 'incomplete', 'failed', 'declined'];

/** Whether the API documents this status. Any other counts as open, which must not go unnoticed. */
export function isKnownStatus(status: string): boolean {
	return SUCCESSFUL.includes(status) || OPEN.includes(status);
}
