import type { TableRow } from '../../bamboohr/tables/table-records';
import type { TrainingRecord } from '../../bamboohr/training/training-records';
import { changedText } from '../../run/changed-text';
import { toDisplayText } from '../../text/display-text';
import type { LearningItem } from '../ChangeItem';

export interface RecordValues {
	/** `yyyy-mm-dd`. */
	completed: string;
	notes: string;
	/** The notes to write instead once the file of this certificate is there. */
	certificate?: { id: string; notes: string };
}

/** What has to be written, and by which request. */
export type LearningWrite =
	| { do: 'createType'; name: string; description: string; linkUrl?: string }
	| { do: 'updateType'; typeId: string; changes: { name?: string; description?: string } }
	| ({ do: 'createRecord' } & RecordValues)
	| ({ do: 'updateRecord'; record: TrainingRecord } & RecordValues)
	| { do: 'createRow'; values: Record<string, string> }
	| { do: 'updateRow'; row: TableRow; values: Record<string, string> }
	| { do: 'upload'; fileName: string }
	| { do: 'nothing' };

/** The plan's decision about one record. */
export type LearningDecision = Omit<LearningItem, 'direction' | 'changed'> & {
	write: LearningWrite;
	/** The records that this was decided from, to detect later changes. */
	seen: unknown;
	/** True when somebody should see it although nothing is to be done. */
	needsAttention: boolean;
};

/** A decision, carried out or not, as an output item. */
export function toLearningItem(decision: LearningDecision): LearningItem {
	const { outcome, error } = decision;
	// In the order in which the editor's table shows them: who, what and why before the ids.
	return {
		employeeName: decision.employeeName,
		courseTitle: decision.courseTitle,
		kind: decision.kind,
		action: decision.action,
		outcome,
		changed: changedText(decision),
		reason: toDisplayText(decision.reason),
		changes: decision.changes,
		employeeId: decision.employeeId,
		userId: decision.userId,
		courseId: decision.courseId,
		enrollmentId: decision.enrollmentId,
		certificateId: decision.certificateId,
		direction: 'learning',
		...(outcome === 'failed' && error !== undefined ? { error: toDisplayText(error) } : {}),
	};
}
