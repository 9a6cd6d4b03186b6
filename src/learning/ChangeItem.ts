import type { Change, Outcome } from '../run/outcome';

/** What an item is about: one of the four things that are written, or what none of them can be said of. */
export const KINDS = [
	'trainingType',
	'completion',
	'assignment',
	'certificate',
	// A user of iSpring Learn without an employee, so that nothing of theirs can be written.
	'user',
	// An enrollment that somebody asked about and that has nothing to export, or rows that cannot be read.
	'enrollment',
	// What came in and is no item of a plan.
	'unknown',
] as const;
export type Kind = (typeof KINDS)[number];

/** What the node hands out for one record. The names are part of the contract with people's workflows. */
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
	/** A sentence. */
	reason: string;
	outcome: Outcome;
	/** Only when the outcome is `failed`. */
	error?: string;
}
