import { employeeName } from '../../people/plan/names';
import type { Kind } from '../ChangeItem';
import type { LearningDecision } from './Decision';
import type { MatchedAssignment } from './LearningWorld';

/** The start of a decision about an assignment: nothing to do, nothing seen. */
export function baseDecision(kind: Kind, assignment: MatchedAssignment): LearningDecision {
	return {
		kind,
		employeeId: assignment.employee.id,
		employeeName: employeeName(assignment.employee),
		userId: assignment.userId,
		courseId: assignment.courseId,
		courseTitle: assignment.courseTitle,
		enrollmentId: assignment.enrollmentId,
		certificateId: kind === 'certificate' ? (assignment.certificate?.id ?? null) : null,
		action: 'none',
		changes: [],
		reason: '',
		outcome: 'skipped',
		write: { do: 'nothing' },
		seen: null,
		needsAttention: false,
	};
}

/** The same decision as failed, with nothing to write. */
export function failedDecision(base: LearningDecision, error: string): LearningDecision {
	return { ...base, outcome: 'failed', error, reason: error, write: { do: 'nothing' }, needsAttention: true };
}

/** A decision that belongs to no record: a message about the run. */
export function runLevelDecision(kind: Kind, reason: string): LearningDecision {
	return {
		kind,
		employeeId: null,
		employeeName: null,
		userId: null,
		courseId: null,
		courseTitle: null,
		enrollmentId: null,
		certificateId: null,
		action: 'none',
		changes: [],
		reason,
		outcome: 'skipped',
		write: { do: 'nothing' },
		seen: null,
		needsAttention: true,
	};
}
