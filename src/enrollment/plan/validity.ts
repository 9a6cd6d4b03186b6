import { dayOf } from '../../learning/plan/dates';
import { addDays } from './days';
import type { Standing } from './Standing';

/** Where a person stands in a course, over all their enrollments in it. */
export type Validity =
	| { is: 'missing' }
	/** Not finished; `current` is the one that was assigned last. */
	| { is: 'open'; current: Standing }
	/** Finished with success, for good or up to a day. */
	| { is: 'valid'; current: Standing; until?: string }
	/** The certificate has ended, or ends within the days of renewal. */
	| { is: 'ending'; current: Standing; until: string }
	/** Finished without success. */
	| { is: 'failed'; current: Standing };

/**
 * The newest certificate counts: an enrollment that was made anew leaves the former one behind, without its certificate.
 *
 * @param renewDays null = a success counts for good, whether its certificate has ended or not
 * @param today `yyyy-mm-dd` in `timezone`
 */
export function validityOf(
	standings: readonly Standing[],
	renewDays: number | null,
	{ today, timezone }: { today: string; timezone: string },
): Validity {
	const open = latest(standings.filter(({ state }) => state === 'open'));
	if (open) return { is: 'open', current: open };
	const succeeded = latest(standings.filter(({ state }) => state === 'succeeded'));
	const failed = latest(standings.filter(({ state }) => state === 'failed'));
	if (succeeded) {
		const until = dayOf(succeeded.enrollment.certificate?.expiresAt, timezone);
		if (until === undefined) return { is: 'valid', current: succeeded };
		const isEnding = renewDays !== null && addDays(today, renewDays) >= until;
		return { is: isEnding ? 'ending' : 'valid', current: succeeded, until };
	}
	return failed ? { is: 'failed', current: failed } : { is: 'missing' };
}

/** The last one to be finished, or else to be assigned; of several of the same day, the last in the list. */
function latest(standings: readonly Standing[]): Standing | undefined {
	return standings.reduce<Standing | undefined>(
		(last, one) => (last === undefined || timeOf(one) >= timeOf(last) ? one : last),
		undefined,
	);
}

function timeOf({ completedAt, enrollment }: Standing): string {
	return completedAt ?? enrollment.accessDate ?? '';
}
