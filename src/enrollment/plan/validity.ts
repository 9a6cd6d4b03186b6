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
 * The enrollment that was finished last counts. One that was made anew leaves the former one behind, without its certificate:
 * so an earlier success only counts as long as it shows a certificate that has not ended.
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
	const current = latest(standings);
	if (!current) return { is: 'missing' };
	if (current.state === 'succeeded') return validityOfSuccess(current);
	const certified = standings.filter(
		({ state, enrollment }) => state === 'succeeded' && enrollment.certificate !== undefined,
	);
	const earlier = latest(certified);
	const validity = earlier && validityOfSuccess(earlier);
	return validity?.is === 'valid' ? validity : { is: 'failed', current };

	function validityOfSuccess(success: Standing): Validity {
		const until = dayOf(success.enrollment.certificate?.expiresAt, timezone);
		if (until === undefined) return { is: 'valid', current: success };
		const isEnding = renewDays !== null && addDays(today, renewDays) >= until;
		return { is: isEnding ? 'ending' : 'valid', current: success, until };
	}
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
