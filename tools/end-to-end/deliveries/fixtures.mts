import { addEmployee, type SimEmployee } from '../../simulator/bamboohr/index.mts';
import {
	addCourse,
	addEnrollment,
	issueCertificate,
	type SimEnrollment,
	type SimUser,
} from '../../simulator/ispring/index.mts';
import type { Scene } from './scene.mts';

/** Adds an employee, without a delivery. */
export function hire({ bamboo }: Scene, firstName: string): SimEmployee {
	const workEmail = `${firstName.toLowerCase()}.deliveries@example.com`;
	return addEmployee(bamboo, { firstName, lastName: 'Deliveries', workEmail });
}

/** Lets a user pass a new course and earn a certificate, without a delivery. */
export function pass({ ispring }: Scene, title: string, learnerId: string): SimEnrollment {
	const enrollment = addEnrollment(ispring, {
		courseId: addCourse(ispring, { title }).contentItemId,
		learnerId,
		completionStatus: 'passed',
		completionDate: new Date().toISOString(),
	});
	issueCertificate(ispring, enrollment);
	return enrollment;
}

/** The accounts of an employee in iSpring Learn. */
export function accountsOf({ ispring }: Scene, { workEmail }: SimEmployee): SimUser[] {
	return [...ispring.state.users.values()].filter(({ fields }) => fields.email === workEmail);
}

/** What was written to BambooHR for an enrollment. */
export function exportOf(
	{ bamboo: { state } }: Scene,
	{ courseId, enrollmentId, certificate }: SimEnrollment,
) {
	const certificateId = certificate?.issuedCertificateId ?? '';
	return {
		types: [...state.trainingTypes.values()].filter(({ description }) => description.includes(courseId)),
		records: [...state.trainingRecords.values()].filter(({ notes }) => notes.includes(enrollmentId)),
		files: [...state.files.values()].filter(({ name }) => name.includes(certificateId)),
	};
}

/** The body of a BambooHR delivery. */
export function employeeBody(action: 'created' | 'updated' | 'deleted', { id }: SimEmployee): string {
	return JSON.stringify({
		type: `employee.${action}`,
		timestamp: new Date().toISOString(),
		data: {
			companyId: '73142',
			employeeId: id,
			...(action === 'updated' ? { changedFields: ['city'] } : {}),
		},
	});
}

/** A completion as iSpring Learn reports it. */
export function completionElement(enrollment: SimEnrollment) {
	const { courseId, learnerId, enrollmentId, completionDate } = enrollment;
	return {
		courseId,
		learnerId,
		enrollmentIds: [enrollmentId],
		completionDate: new Date(completionDate).getTime(),
	};
}

/** The body of an iSpring Learn delivery that holds the same completion `times` times. */
export function completionBody(enrollment: SimEnrollment, times = 1): string {
	const element = JSON.stringify(completionElement(enrollment));
	const payloads = Array.from({ length: times }, () => element);
	return JSON.stringify({ type: 'COURSE_COMPLETED_SUCCESSFULLY', payloads });
}
