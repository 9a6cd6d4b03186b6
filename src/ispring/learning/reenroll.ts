import { createOnce } from '../../http/idempotency/create-once';
import type { Transport } from '../../http/types';
import { idKey } from '../same-id';
import { readEnrollmentsOfPairs } from './enrollment-pairs';
import type { EnrollmentDetails } from './enrollment-rows';
import { termsBody, type EnrollmentTerms } from './enrollment-terms';
import { pairKey, type Pair } from './pair-key';

/** The terms of a new enrollment; the API requires an access date, a day without a time. */
export type ReenrollTerms = EnrollmentTerms & { accessDate: string };

/** An enrollment as it was before its learner was enrolled again. */
export interface FormerEnrollment extends Pair, Pick<EnrollmentDetails, 'id' | 'accessDate'> {
	/** IDs of all enrollments of the learner in the course so far. */
	known: readonly string[];
}

/**
 * Enrolls a learner again, from the start: the former enrollment and its statistics stay behind
 * (docs/apis/ispring-learn.md#enrollments). Once: after a lost response the new enrollment is looked up.
 */
export async function reenroll(
	transport: Transport,
	former: FormerEnrollment,
	terms: ReenrollTerms,
): Promise<void> {
	await createOnce<'enrolled'>({
		create: async () => {
			const path = `/enrollment/${encodeURIComponent(former.id)}/reenroll`;
			await transport.request({ method: 'POST', path, body: termsBody(terms), expectsJson: false });
			return 'enrolled';
		},
		find: async () => {
			const found = await readNewEnrollments(transport, [former]);
			return found.has(pairKey(former)) ? 'enrolled' : null;
		},
		clock: transport.clock,
		counts: transport.counts,
	});
}

/**
 * The enrollments of learners who have been enrolled again, by `pairKey`: the last one that was not known before. Whether the
 * API makes a new enrollment is not documented: where there is none, the former one counts if its access begins anew.
 */
export async function readNewEnrollments(
	transport: Transport,
	former: readonly FormerEnrollment[],
): Promise<Map<string, EnrollmentDetails>> {
	const known = new Set(former.flatMap((one) => one.known.map(idKey)));
	const accessDates = new Map(former.map(({ id, accessDate }) => [idKey(id), accessDate]));
	const rows = await readEnrollmentsOfPairs(transport, former);
	const isRestarted = ({ id, accessDate }: EnrollmentDetails) =>
		accessDates.has(idKey(id)) && accessDates.get(idKey(id)) !== accessDate;
	const isNew = ({ id }: EnrollmentDetails) => !known.has(idKey(id));
	return new Map([...rows.filter(isRestarted), ...rows.filter(isNew)].map((one) => [pairKey(one), one]));
}
