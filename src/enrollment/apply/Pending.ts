import type { EnrollmentDecision, EnrollmentWrite } from '../plan/Decision';

/** A decision under way, whose write is one of these. */
export type Pending<Do extends EnrollmentWrite['do']> = EnrollmentDecision & {
	write: Extract<EnrollmentWrite, { do: Do }>;
};

/** Of some decisions, those with one kind of write. */
export function withWrite<Do extends EnrollmentWrite['do']>(
	decisions: readonly EnrollmentDecision[],
	which: Do,
): Array<Pending<Do>> {
	return decisions.filter((one): one is Pending<Do> => one.write.do === which);
}
