import { createOnce } from '../../http/idempotency/create-once';
import type { Transport } from '../../http/types';
import { updatedTermsBody, type EnrollmentTerms } from './enrollment-terms';
import { readEnrollmentsById } from './enrollments';
import { idKey } from '../same-id';
import { bisectOnFailure } from './bisect-on-failure';

/**
 * Updates the terms of an enrollment. The API requires all of them, whatever changes
 * (docs/apis/ispring-learn.md#enrollments).
 *
 * @param currentAccessDate as received from the API
 */
export async function updateEnrollment(
	transport: Transport,
	id: string,
	terms: Required<EnrollmentTerms>,
	currentAccessDate?: string,
): Promise<void> {
	const path = `/enrollment/${encodeURIComponent(id)}`;
	await transport.request({
		method: 'POST',
		path,
		body: updatedTermsBody(terms, currentAccessDate),
		repeatable: true,
		expectsJson: false,
	});
}

/**
 * Deletes enrollments, in a single request unless one of them is refused.
 *
 * @returns the errors of those that were not deleted, by ID
 */
export async function deleteEnrollments(
	transport: Transport,
	ids: readonly string[],
): Promise<Map<string, unknown>> {
	return await bisectOnFailure([...new Set(ids)], async (some) => await deleteSome(transport, some));
}

/** After a lost response, deleted enrollments are left out: an unknown ID would fail the whole request. */
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
			const left = new Set(enrollments.map(({ id }) => idKey(id)));
			enrollmentIds = enrollmentIds.filter((id) => left.has(idKey(id)));
			return enrollmentIds.length === 0 ? 'gone' : null;
		},
		clock: transport.clock,
		counts: transport.counts,
	});
}
