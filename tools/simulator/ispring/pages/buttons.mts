import type { PageButton } from '../../pages/Page.mts';
import type { SimEnrollment } from '../state.mts';

/** The buttons of the start page. They choose somebody. */
export const ACCOUNT_BUTTONS: PageButton[] = [
	{
		action: 'complete',
		label: 'Complete a course',
		explanation: 'An employee passes an open course. It becomes a training record in BambooHR.',
	},
	{
		action: 'certify',
		label: 'Issue a certificate',
		explanation: 'For a course that an employee has passed. It becomes a file in BambooHR.',
	},
];

const SUCCESSFUL = ['complete', 'passed', 'accepted'];

export function isOpen({ completionStatus, isArchived }: SimEnrollment): boolean {
	return !isArchived && ['not_started', 'in_progress'].includes(completionStatus);
}

export function lacksCertificate({ completionStatus, isArchived, certificate }: SimEnrollment): boolean {
	return !isArchived && SUCCESSFUL.includes(completionStatus) && certificate === null;
}

/** The buttons in the row of an enrollment. */
export function enrollmentButtons(enrollment: SimEnrollment): PageButton[] {
	const fields = { enrollmentId: enrollment.enrollmentId };
	if (isOpen(enrollment)) return [{ action: 'complete', label: 'Complete', fields }];
	return lacksCertificate(enrollment) ? [{ action: 'certify', label: 'Issue a certificate', fields }] : [];
}
