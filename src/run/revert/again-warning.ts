import type { Decided } from '../outcome';

const AGAIN =
	'The next sync makes these changes again: turn off its schedule, and correct the data or the settings first.';

/** Says that a revert does not last by itself; nothing where nothing is taken back. */
export function againWarning(decisions: ReadonlyArray<Pick<Decided, 'outcome'>>): string[] {
	return decisions.some(({ outcome }) => ['planned', 'held', 'done'].includes(outcome)) ? [AGAIN] : [];
}
