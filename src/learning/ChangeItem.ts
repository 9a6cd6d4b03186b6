import type { Change, Outcome } from '../run/outcome';

/** What an item is about: one of the four things that are exported, or a message that belongs to none of them. */
export const KINDS = [
	'trainingType',
	'completion',
	'assignment',
	'certificate',
	// An iSpring Learn user without an employee, so that nothing can be exported for them.
	'user',
	// An enrollment that was asked for and has nothing to export, or rows that could not be read.
	'enrollment',
	// An input item that does not come from a plan.
	'unknown',
] as const;
export type Kind = (typeof KINDS)[number];

/** The output item for one record. Saved workflows depend on these names. */
export interface LearningItem {
	direction: 'learning';
	kind: Kind;
	employeeId: string | null;
	employeeName: string | null;
	userId: string | null;
	courseId: string | null;
	courseTitle: string | null;
	enrollmentId: string | null;
	certificateId: string | null;
	action: 'create' | 'update' | 'none';
	changes: Change[];
	/** The changes as one readable text; empty when there are none. */
	changed: string;
	/** A sentence. */
	reason: string;
	outcome: Outcome;
	/** Only when the outcome is `failed`. */
	error?: string;
}
