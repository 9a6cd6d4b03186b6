import type { TableRow } from '../../bamboohr/tables/tables';
import type { TrainingRecord } from '../../bamboohr/training/training-records';
import { toDisplayText } from '../../text/display-text';
import type { LearningItem } from '../ChangeItem';

/** What has to be written; which request that is. */
export type LearningWrite =
	| { do: 'createType'; name: string; description: string; linkUrl?: string }
	| { do: 'updateType'; typeId: string; changes: { name?: string; description?: string } }
	| { do: 'createRecord'; completed: string; notes: string }
	| { do: 'updateRecord'; record: TrainingRecord; completed: string; notes: string }
	| { do: 'createRow'; values: Record<string, string> }
	| { do: 'updateRow'; row: TableRow; values: Record<string, string> }
	| { do: 'upload'; fileName: string }
	| { do: 'nothing' };

/** What the plan says about one record. */
export type LearningDecision = Omit<LearningItem, 'direction'> & {
	write: LearningWrite;
	/** All that this was decided from, to tell whether it has changed since. */
	seen: unknown;
	/** True when a person should hear of it although nothing is to be done. */
	needsAttention: boolean;
};

/** A decision, carried out or not, as the node hands it out. */
export function toLearningItem(decision: LearningDecision): LearningItem {
	const { outcome, error } = decision;
	// In the order in which the editor's table shows them: who, what and why before the ids.
	return {
		employeeName: decision.employeeName,
		courseTitle: decision.courseTitle,
		kind: decision.kind,
		action: decision.action,
		outcome,
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
