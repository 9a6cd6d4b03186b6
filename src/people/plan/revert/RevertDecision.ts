import type { Change } from '../../../run/outcome';
import type { ProfileValue } from '../../../users/profile-target';
import type { Decision, Writes } from '../Decision';
import type { UnitDecision } from '../UnitDecision';
import type { PersonUndo, Supervisor, UnitUndo } from './Undo';

/** What the way back of one person needs beside the writes of a sync, which know departments and groups by name. */
export interface WritesBack {
	/** IDs of the groups that the person is to be in again. */
	rejoinGroupIds: string[];
	supervisor?: Supervisor;
	/** The names of fields to empty, as requests write them. */
	clear: string[];
}

export const NOTHING_BACK: WritesBack = { rejoinGroupIds: [], clear: [] };

/** A decision on whether, and how, a change of a run is taken back. */
export type PersonRevert = Decision & {
	undo: PersonUndo;
	back: WritesBack;
	/** What several changes of the same user come to; undefined when `undo` is a single one. */
	whole?: PersonUndo;
};
export type UnitRevert = UnitDecision & { undo: UnitUndo };
export type RevertDecision = PersonRevert | UnitRevert;

/**
 * Where a part of what the run wrote stands today: as the run wrote it, as it was before, or neither, because somebody has
 * changed it since.
 */
export type Stand = 'written' | 'former' | 'other' | 'unread';

/** One thing that the run wrote about a person. */
export interface Part {
	/** As items name it. */
	field: string;
	stand: Stand;
	/** What is to be done; absent where nothing can be. */
	way?: {
		change: Change;
		writes?: Partial<Writes>;
		back?: Partial<WritesBack>;
		value?: ProfileValue;
	};
	/** What cannot be taken back, as a sentence. */
	note?: string;
}
