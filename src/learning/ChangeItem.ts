import type { Change, Outcome } from '../run/outcome';

export type Kind = 'trainingType' | 'completion' | 'assignment' | 'certificate';

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
