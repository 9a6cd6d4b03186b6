import type { DayFinder } from '../../learning/plan/day-finder';
import { addDays } from './days';
import type { Standing } from './Standing';
import { successesOf, timeOf } from './successes';

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
 * Whether a person needs to be enrolled in a course: not while an enrollment is open, or a success lasts (`successesOf`).
 * What was failed last is what is made anew, also where a certificate has ended since.
 *
 * @param renewDays null = a success counts for good, whether its certificate has ended or not
 * @param today `yyyy-mm-dd` in the time zone of `dayOf`
 */
export function validityOf(
	standings: readonly Standing[],
	renewDays: number | null,
	{ today, dayOf }: { today: string; dayOf: DayFinder },
): Validity {
	const open = latest(standings.filter(({ state }) => state === 'open'));
	if (open) return { is: 'open', current: open };
	const last = latest(standings);
	if (!last) return { is: 'missing' };
	const facts = { dayOf, validMonths: null, isRenewed: renewDays !== null };
	const { standing, until } = successesOf(standings, [], facts).deciding ?? {};
	if (!standing) return { is: 'failed', current: last };
	if (until === undefined) return { is: 'valid', current: standing };
	const isEnding = renewDays !== null && addDays(today, renewDays) >= until;
	if (!isEnding) return { is: 'valid', current: standing, until };
	return last.state === 'failed'
		? { is: 'failed', current: last }
		: { is: 'ending', current: standing, until };
}

/** The last one to be finished, or else to be assigned; of several of the same time, the last in the list. */
function latest(standings: readonly Standing[]): Standing | undefined {
	return standings.reduce<Standing | undefined>(
		(last, one) => (last === undefined || timeOf(one) >= timeOf(last) ? one : last),
		undefined,
	);
}
