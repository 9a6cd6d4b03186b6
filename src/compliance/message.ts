import { number, plural } from '../run/words';
import { rateOf, type StateCounts } from './plan/rates';
import { isCompliant, STATES } from './plan/State';
import { percentWords, STATE_LOOKS } from './report/state-words';

/** What a report found, as one sentence: `12 of 20 required courses are valid (60%): 3 overdue, 5 not assigned.` */
export function complianceMessage(counts: StateCounts): string {
	const { required, valid, rate } = rateOf(counts);
	if (rate === null) return 'Nothing is required of anybody.';
	const missing = STATES.filter((state) => !isCompliant(state) && state !== 'exempt').flatMap((state) => {
		const count = counts[state] ?? 0;
		return count === 0 ? [] : [`${number(count)} ${STATE_LOOKS[state].words.toLowerCase()}`];
	});
	const expiring = counts.expiring === undefined ? [] : [`${number(counts.expiring)} expiring soon`];
	const details = [...missing, ...expiring].join(', ');
	const courses = plural(required, 'required course');
	return `${number(valid)} of ${courses} ${required === 1 ? 'is' : 'are'} valid (${percentWords(rate)})${details === '' ? '' : `: ${details}`}.`;
}
