import { instant, newId } from './ids.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import type { SimCertificate, SimContent, SimEnrollment } from './state.mts';

/** Adds a course, created by the owner. */
export function addCourse(sim: ISpringSimulator, given: Partial<SimContent> = {}): SimContent {
	const contentItemId = given.contentItemId ?? newId(sim, 'course');
	const course: SimContent = {
		title: `Course ${sim.state.contents.size + 1}`,
		subtitle: '',
		description: '',
		userId: sim.state.ownerId,
		addedDate: instant(sim),
		viewUrl: `${sim.account.url}/view/${contentItemId}`,
		contentItemType: 'Course',
		...given,
		contentItemId,
	};
	sim.state.contents.set(contentItemId, course);
	return course;
}

/** Enrolls a user in a course, which by default has not been started. */
export function addEnrollment(
	sim: ISpringSimulator,
	given: Partial<SimEnrollment> & Pick<SimEnrollment, 'courseId' | 'learnerId'>,
): SimEnrollment {
	const enrollmentId = given.enrollmentId ?? newId(sim, 'enrollment');
	const enrollment: SimEnrollment = {
		accessDate: instant(sim).slice(0, 10),
		dueDate: '',
		shouldLockAfterDueDate: false,
		enrollmentTypeGroup: 0,
		isArchived: false,
		certificate: null,
		...NOT_STARTED,
		...given,
		enrollmentId,
	};
	sim.state.enrollments.set(enrollmentId, enrollment);
	return enrollment;
}

/** The progress of a new enrollment. */
export const NOT_STARTED = {
	completionStatus: 'not_started',
	completionDate: '',
	progress: 0,
	awardedScore: null,
	passingScore: null,
	timeSpent: 0,
	viewsCount: 0,
} as const;

/** Issues the certificate of a completed enrollment, with the completion date. */
export function issueCertificate(
	sim: ISpringSimulator,
	enrollment: SimEnrollment,
	given: Partial<SimCertificate> = {},
): SimCertificate {
	enrollment.certificate = {
		issuedCertificateId: newId(sim, 'certificate'),
		issueDate: enrollment.completionDate || instant(sim),
		expiryDate: '',
		...given,
	};
	return enrollment.certificate;
}
