import { z } from 'zod/v3';
import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { forEachPage, type PagedList } from '../paging/read-pages';
import { idKey, IDS_PER_REQUEST } from '../same-id';
import { idShape, optionalId, optionalText, unwrap } from '../shapes';

/** A user's enrollment in a course. A course ID may be that of any content item (docs/apis/ispring-learn.md#content). */
export interface Enrollment {
	id: string;
	courseId: string;
	userId: string;
	/** Dates and times as received: RFC 3339 or `yyyy-mm-dd`. */
	accessDate?: string;
	dueDate?: string;
	certificate?: Certificate;
}

export interface Certificate {
	id: string;
	issuedAt?: string;
	expiresAt?: string;
}

const certificateShape = z.object({
	issuedCertificateId: idShape,
	issueDate: optionalText,
	expiryDate: optionalText,
});

export const enrollmentShape = z.object({
	enrollmentId: idShape,
	courseId: idShape,
	learnerId: idShape,
	accessDate: optionalText,
	dueDate: optionalText,
	certificate: certificateShape.nullish().catch(null),
	// Older responses have these fields next to the others (docs/apis/ispring-learn.md#enrollments).
	issuedCertificateId: optionalId,
	certIssueDate: optionalText,
	certExpiryDate: optionalText,
});

export const ENROLLMENT_LIST = { path: '/enrollments', key: 'enrollments', idKey: 'enrollmentId' };

export interface EnrollmentList {
	enrollments: Enrollment[];
	/** The number of unreadable rows; each is an enrollment of some user. */
	unreadable: number;
}

/** All enrollments that are not archived (docs/apis/ispring-learn.md#enrollments). */
export async function readEnrollments(transport: Transport): Promise<EnrollmentList> {
	return await readList(transport, ENROLLMENT_LIST);
}

/** The enrollments with these IDs. If an unknown ID makes the request fail, all enrollments are read and filtered here. */
export async function readEnrollmentsById(
	transport: Transport,
	ids: readonly string[],
): Promise<EnrollmentList> {
	const found: EnrollmentList = { enrollments: [], unreadable: 0 };
	const wanted = new Set(ids.map(idKey));
	for (let start = 0; start < ids.length; start += IDS_PER_REQUEST) {
		const enrollmentIds = ids.slice(start, start + IDS_PER_REQUEST);
		const page = await settle(readList(transport, { ...ENROLLMENT_LIST, query: { enrollmentIds } }));
		if (!page.ok) {
			if (!(page.error instanceof RefusedError && page.error.status === 400)) throw page.error;
			const all = await readEnrollments(transport);
			return { ...all, enrollments: all.enrollments.filter((one) => wanted.has(idKey(one.id))) };
		}
		const { enrollments, unreadable } = page.value;
		found.enrollments.push(...enrollments.filter((one) => wanted.has(idKey(one.id))));
		found.unreadable += unreadable;
	}
	return found;
}

async function readList(transport: Transport, list: PagedList): Promise<EnrollmentList> {
	const enrollments = new Map<string, Enrollment>();
	let unreadable = 0;
	await forEachPage(transport, list, (page) => {
		for (const row of page) {
			const enrollment = readAs(enrollmentShape, unwrap(row, 'enrollment'));
			if (enrollment) enrollments.set(enrollment.enrollmentId, toEnrollment(enrollment));
			else unreadable += 1;
		}
	});
	return { enrollments: [...enrollments.values()], unreadable };
}

/** Converts a row of the API to an enrollment. */
export function toEnrollment(row: z.output<typeof enrollmentShape>): Enrollment {
	const certificate = row.certificate ?? {
		issuedCertificateId: row.issuedCertificateId,
		issueDate: row.certIssueDate,
		expiryDate: row.certExpiryDate,
	};
	return {
		id: row.enrollmentId,
		courseId: row.courseId,
		userId: row.learnerId,
		...(row.accessDate ? { accessDate: row.accessDate } : {}),
		...(row.dueDate ? { dueDate: row.dueDate } : {}),
		...(certificate.issuedCertificateId
			? {
					certificate: {
						id: certificate.issuedCertificateId,
						...(certificate.issueDate ? { issuedAt: certificate.issueDate } : {}),
						...(certificate.expiryDate ? { expiresAt: certificate.expiryDate } : {}),
					},
				}
			: {}),
	};
}
