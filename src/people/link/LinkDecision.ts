import type { User } from '../../ispring/users/User';
import type { Decided } from '../../run/outcome';
import type { SealedSuggestion } from '../suggest/SuggestionItem';

/** What becomes of one suggested pair. */
export interface LinkDecision extends Decided {
	index: number;
	/** Undefined for an input item that is no suggested pair. */
	item?: SealedSuggestion;
	/** The user to write to, while the outcome is `planned`. */
	user?: User;
	action: 'link' | 'none';
	needsAttention: boolean;
}
