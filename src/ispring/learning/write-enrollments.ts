import { createOnce } from '../../http/idempotency/create-once';
import type { Transport } from '../../http/types';
import { updatedTermsBody, type EnrollmentTerms } from './enrollment-terms';
import { readEnrollmentsById } from './enrollments';
import { bisectOnFailure } from './bisect-on-failure';

/**
 * Gives an enrollment other terms. The API wants all of them, whatever is to change
 * (docs/apis/ispring-learn.md#enrollments).
 *
 * @param presentAccessDate as the API gave it
 */
export async function updateEnrollment(
	transport: Transport,
	id: string,
	terms: Required<EnrollmentTerms>,
	presentAccessDate?: string,
): Promise<void> {
	const path = `/enrollment/${encodeURIComponent(id)}`;
	await transport.request({
		method: 'POST',
		path,
		body: updatedTermsBody(terms, presentAccessDate),
		repeatable: true,
		expectsJson: false,
	});
}

/**
 * Ends enrollments, all in one request where none of them is refused.
 *
 * @returns the errors of those that were not ended, by id
 */
export async function deleteEnrollments(
	transport: Transport,
	ids: readonly string[],
): Promise<Map<string, unknown>> {
	return await bisectOnFailure([...new Set(ids)], async (some) => await deleteSome(transport, some));
}

/** After a lost answer those that are gone are left out: naming one of them would fail the whole call. */
async function deleteSome(transport: Transport, ids: readonly string[]): Promise<void> {
	let enrollmentIds = ids;
	await createOnce<'gone'>({
		create: async () => {
			await transport.request({
				method: 'POST',
				path: '/enrollment/delete',
				body: { enrollmentIds },
				expectsJson: false,
			});
			return 'gone';
		},
		find: async () => {
			const { enrollments, unreadable } = await readEnrollmentsById(transport, enrollmentIds);
			if (unreadable > 0) return null;
			const left = new Set(enrollments.map(({ id }) => id.toLowerCase()));
			enrollmentIds = enrollmentIds.filter((id) => left.has(id));
			return enrollmentIds.length === 0 ? 'gone' : null;
		},
		clock: transport.clock,
		counts: transport.counts,
	});
}
