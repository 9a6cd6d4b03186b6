import type { Evidence } from './Evidence';

/** Where a person stands in a course that they need, in the order in which reports list them. */
export const STATES = [
	'overdue',
	'expired',
	'notAssigned',
	'notStarted',
	'inProgress',
	'expiring',
	'valid',
	'exempt',
] as const;

export type ComplianceState = (typeof STATES)[number];

/** A state with what it rests on. Days are `yyyy-mm-dd` in the workflow's time zone. */
export interface Assessment {
	state: ComplianceState;
	/** Of the open enrollment; or else of the one that counts. */
	due: string | null;
	/** The last day on which the success counts; null = for good, or no success. */
	validUntil: string | null;
	completedOn: string | null;
	/** The enrollment that the state rests on. */
	enrollmentId: string | null;
	certificateId: string | null;
	/** The day of the assignment of the open enrollment, as far as it is known. */
	assignedOn: string | null;
	/** Whether an enrollment is open. */
	isOpen: boolean;
	/** A sentence. */
	reason: string;
	/** All successes in the course, the one that counts first. */
	successes: readonly Evidence[];
	/** Why the state may be another one: something could not be read. A sentence. */
	error?: string;
}

/** Whether a person has what they need today. */
export function isCompliant(state: ComplianceState): boolean {
	return state === 'valid' || state === 'expiring';
}
