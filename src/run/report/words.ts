import type { Outcome } from '../outcome';

/** What needs a decision comes first, then what failed, then what changed. */
export const OUTCOMES: readonly Outcome[] = ['held', 'failed', 'done', 'planned', 'skipped'];

export const OUTCOME_WORDS: Record<Outcome, string> = {
	failed: 'Failed',
	held: 'Held',
	done: 'Done',
	planned: 'Planned',
	skipped: 'Skipped',
};

/** What readers should know about all items under this heading. */
export const OUTCOME_NOTES: Record<Outcome, string> = {
	failed: 'These changes could not be made. The next run tries again.',
	held: 'More users would be deactivated than the limits allow. Check each of them. To deactivate them, approve the held changes when you apply the plan.',
	done: '',
	planned: 'These changes have not been made yet.',
	skipped: 'Nothing was changed for these. Each row gives the reason.',
};
