import type { Change, Outcome } from '../run/outcome';

export const ACTIONS = ['enroll', 'reenroll', 'changeDue', 'end', 'close', 'none'] as const;

export type EnrollmentAction = (typeof ACTIONS)[number];

/** The output item for one person and course. Saved workflows depend on these names. */
export interface EnrollmentItem {
	direction: 'enrollment';
	kind: 'enrollment';
	/** The names of the rules that it follows from, separated by commas. */
	rule: string | null;
	action: EnrollmentAction;
	employeeId: string | null;
	employeeName: string | null;
	userId: string | null;
	courseId: string | null;
	courseTitle: string | null;
	/** Null before it exists. Of a re-enrollment: the new one once it is done, else the former one. */
	enrollmentId: string | null;
	/** When it is due after the change, `yyyy-mm-dd`; null = never. */
	due: string | null;
	changes: Change[];
	/** The changes as one readable text; empty when there are none. */
	changed: string;
	/** A sentence. */
	reason: string;
	outcome: Outcome;
	/** Only when the outcome is `failed`. */
	error?: string;
}
