import { createOnce } from '../../http/idempotency/create-once';
import type { Transport } from '../../http/types';
import { idKey } from '../same-id';
import { readEnrollmentsOfPairs } from './enrollment-pairs';
import type { EnrollmentDetails } from './enrollment-rows';
import { termsBody, type EnrollmentTerms } from './enrollment-terms';
import { pairKey, type Pair } from './pair-key';

/** The terms of a new enrollment; the API requires an access date, a day without a time. */
export type ReenrollTerms = EnrollmentTerms & { accessDate: string };

/**
 * Enrolls a learner again, from the start: the former enrollment and its statistics stay behind
 * (docs/apis/ispring-learn.md#enrollments). Once: after a lost response the new enrollment is looked up.
 *
 * @param known IDs of all enrollments of the learner in the course so far
 */
export async function reenroll(
	transport: Transport,
	{ id, userId, courseId }: Pick<EnrollmentDetails, 'id' | 'userId' | 'courseId'>,
	known: readonly string[],
	terms: ReenrollTerms,
): Promise<void> {
	const pair = { userId, courseId };
	await createOnce<'enrolled'>({
		create: async () => {
			const path = `/enrollment/${encodeURIComponent(id)}/reenroll`;
			await transport.request({ method: 'POST', path, body: termsBody(terms), expectsJson: false });
			return 'enrolled';
		},
		find: async () => {
			const found = await readNewEnrollments(transport, [{ ...pair, known }]);
			return found.has(pairKey(pair)) ? 'enrolled' : null;
		},
		clock: transport.clock,
		counts: transport.counts,
	});
}

/** The enrollments of learners who have been enrolled again, by `pairKey`: the last one that was not known before. */
export async function readNewEnrollments(
	transport: Transport,
	pairs: ReadonlyArray<Pair & { known: readonly string[] }>,
): Promise<Map<string, EnrollmentDetails>> {
	const known = new Set(pairs.flatMap((pair) => pair.known.map(idKey)));
	const rows = await readEnrollmentsOfPairs(transport, pairs);
	return new Map(rows.filter(({ id }) => !known.has(idKey(id))).map((one) => [pairKey(one), one]));
}
