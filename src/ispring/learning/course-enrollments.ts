import { z } from 'zod/v3';
import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { forEachPage } from '../paging/read-pages';
import { idFilter, IDS_PER_REQUEST } from '../same-id';
import { optionalId, unwrap } from '../shapes';
import { enrollmentDetailsShape, type EnrollmentDetails } from './enrollment-rows';
import { ENROLLMENT_LIST } from './enrollments';
import { createSharer } from '../../text/sharer';

/** An enrollment that could not be read, with as much of it as is readable. */
export interface UnreadableEnrollment {
	id?: string;
	userId?: string;
	courseId?: string;
}

export interface CourseEnrollments {
	enrollments: EnrollmentDetails[];
	unreadable: UnreadableEnrollment[];
}

const idsShape = z
	.object({ enrollmentId: optionalId, learnerId: optionalId, courseId: optionalId })
	.transform(
		({ enrollmentId, learnerId, courseId }): UnreadableEnrollment => ({
			...(enrollmentId === undefined ? {} : { id: enrollmentId }),
			...(learnerId === undefined ? {} : { userId: learnerId }),
			...(courseId === undefined ? {} : { courseId }),
		}),
	);

/**
 * All enrollments in these courses (docs/apis/ispring-learn.md#enrollments). An unreadable row does not fail the others: the
 * caller has to bear in mind whose it may be. Filtered again, because the API's filter may be inexact; if the API refuses
 * it, all enrollments are read.
 *
 * @throws SyncError when the list cannot be read to its end
 */
export async function readCourseEnrollments(
	transport: Transport,
	courseIds: readonly string[],
): Promise<CourseEnrollments> {
	if (courseIds.length === 0) return { enrollments: [], unreadable: [] };
	if (courseIds.length > IDS_PER_REQUEST) return await readList(transport, courseIds, {});
	const filtered = await settle(readList(transport, courseIds, { courseIds: [...courseIds] }));
	if (filtered.ok) return filtered.value;
	const { error } = filtered;
	if (!(error instanceof RefusedError && [400, 404].includes(error.status))) throw error;
	return await readList(transport, courseIds, {});
}

async function readList(
	transport: Transport,
	courseIds: readonly string[],
	query: { courseIds?: string[] },
): Promise<CourseEnrollments> {
	const isWanted = idFilter(courseIds);
	const share = createSharer();
	const enrollments: EnrollmentDetails[] = [];
	const unreadable: UnreadableEnrollment[] = [];
	const { repeated } = await forEachPage(transport, { ...ENROLLMENT_LIST, query }, (page) => {
		for (const json of page) {
			const row = unwrap(json, 'enrollment');
			const enrollment = readAs(enrollmentDetailsShape, row);
			if (enrollment === undefined) {
				const ids = readAs(idsShape, row) ?? {};
				if (ids.courseId === undefined || isWanted(ids.courseId)) unreadable.push(ids);
			} else if (isWanted(enrollment.courseId)) {
				enrollments.push(compact(enrollment, share));
			}
		}
	});
	if (repeated === 0) return { enrollments, unreadable };
	const byId = new Map(enrollments.map((one) => [one.id, one]));
	return { enrollments: [...byId.values()], unreadable };
}

/** All fields always in one literal, and equal texts once: of hundreds of thousands, each takes half the memory. */
function compact(enrollment: EnrollmentDetails, share: (text: string) => string): EnrollmentDetails {
	const { accessDate, dueDate } = enrollment;
	return {
		id: enrollment.id,
		courseId: share(enrollment.courseId),
		userId: share(enrollment.userId),
		accessDate: accessDate === undefined ? undefined : share(accessDate),
		dueDate: dueDate === undefined ? undefined : share(dueDate),
		certificate: enrollment.certificate,
		expirationDate: enrollment.expirationDate,
		lockAfterDueDate: enrollment.lockAfterDueDate,
		type: enrollment.type,
	};
}
