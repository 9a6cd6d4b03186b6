import type { EnrollmentDetails } from '../../ispring/learning/enrollment-rows';

/** How far a learner has got in one enrollment. */
export interface Standing {
	enrollment: EnrollmentDetails;
	/** `open`: also when nothing is known of it. */
	state: 'open' | 'succeeded' | 'failed';
	/** False only when it is certain that nothing has been done, so that nothing is lost with the enrollment. */
	mayHaveBegun: boolean;
	completedAt?: string;
}
