import type { Outcome } from '../outcome';

/** Where an item stands in a report: by its outcome, except that disputes are decisions that people have to make. */
export type Section = Outcome | 'disputed';

/** What needs a decision comes first, then what failed, then what changed. */
export const SECTIONS: readonly Section[] = ['held', 'disputed', 'failed', 'done', 'planned', 'skipped'];

export const SECTION_WORDS: Record<Section, string> = {
	held: 'Held',
	disputed: 'Disputed',
	failed: 'Failed',
	done: 'Done',
	planned: 'Planned',
	skipped: 'Skipped',
};

/** What readers should know about all items under this heading. */
export const SECTION_NOTES: Record<Section, string> = {
	held: 'More would change than the limits allow. Check each of them. Nothing happens to them until the changes are approved.',
	disputed:
		'It is not certain which account belongs to which employee, so nothing is changed for them. Correct what the reason names.',
	failed: 'These changes could not be made. The next run tries again.',
	done: '',
	planned: 'These changes have not been made yet.',
	skipped: 'Nothing was changed for these. Each row gives the reason.',
};

/** The section that an item belongs to. */
export function sectionOf({ outcome, situation }: { outcome: Outcome; situation?: string | null }): Section {
	return outcome === 'skipped' && situation === 'disputed' ? 'disputed' : outcome;
}
