import { z } from 'zod';
import { RefusedError, UnexpectedAnswerError } from '../errors';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import { readPages } from './read-pages';
import { idShape, optionalText, unwrap } from './shapes';

/** A course given to somebody. A course id may be that of any content item (fact sheet 4). */
export interface Enrollment {
	id: string;
	courseId: string;
	userId: string;
	/** Dates and instants as they came: RFC 3339, or `yyyy-mm-dd`. */
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

const enrollmentShape = z.object({
	enrollmentId: idShape,
	courseId: idShape,
	learnerId: idShape,
	accessDate: optionalText,
	dueDate: optionalText,
	certificate: certificateShape.nullish().catch(null),
	// Older answers have these beside the others (fact sheet 5).
	issuedCertificateId: optionalText,
	certIssueDate: optionalText,
	certExpiryDate: optionalText,
});

const LIST = { path: '/enrollments', key: 'enrollments', idKey: 'enrollmentId' };

/** How many ids fit into one address. */
const IDS_PER_REQUEST = 50;

/** All enrollments that are not archived (fact sheet 5), to the end of the list. */
export async function readEnrollments(transport: Transport): Promise<Enrollment[]> {
	return toEnrollments(await readPages(transport, LIST));
}

/** The enrollments with these ids; where one unknown id fails the call, all are read and these picked. */
export async function readEnrollmentsById(
	transport: Transport,
	ids: readonly string[],
): Promise<Enrollment[]> {
	const found: Enrollment[] = [];
	for (let start = 0; start < ids.length; start += IDS_PER_REQUEST) {
		const enrollmentIds = ids.slice(start, start + IDS_PER_REQUEST);
		const page = await settle(readPages(transport, { ...LIST, query: { enrollmentIds } }));
		if (!page.ok) {
			if (!(page.error instanceof RefusedError && page.error.status === 400)) throw page.error;
			return (await readEnrollments(transport)).filter((one) => ids.includes(one.id));
		}
		found.push(...toEnrollments(page.value).filter((one) => enrollmentIds.includes(one.id)));
	}
	return found;
}

function toEnrollments(rows: readonly unknown[]): Enrollment[] {
	const enrollments = new Map<string, Enrollment>();
	for (const row of rows) {
		const parsed = enrollmentShape.safeParse(unwrap(row, 'enrollment'));
		if (!parsed.success) {
			const field = parsed.error.issues[0]?.path.join('.') ?? '';
			throw new UnexpectedAnswerError(
				'iSpring Learn',
				'GET /enrollments',
				`the ${field} of an enrollment does not fit`,
			);
		}
		enrollments.set(parsed.data.enrollmentId, toEnrollment(parsed.data));
	}
	return [...enrollments.values()];
}

function toEnrollment(row: z.output<typeof enrollmentShape>): Enrollment {
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
