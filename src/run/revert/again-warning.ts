import type { Decided } from '../outcome';

const AGAIN =
	'The next sync makes these changes again: turn off its schedule, and correct the data or the settings first.';

type Reverted = Pick<Decided, 'outcome'> & { undo: { isOfRevert?: boolean | undefined } };

/**
 * Says that a revert does not last by itself; nothing where nothing is taken back, or only what another revert did, since a
 * sync does not do that again.
 */
export function againWarning(decisions: readonly Reverted[]): string[] {
	const isAgain = decisions.some(
		({ outcome, undo }) => ['planned', 'held', 'done'].includes(outcome) && undo.isOfRevert !== true,
	);
	return isAgain ? [AGAIN] : [];
}
