import type { Outcome } from '../outcome';
import type { Summary } from '../summary';
import { byKind } from './by-kind';
import type { Reportable } from './Reportable';
import { counted, number, OUTCOMES, participle } from './words';

type About = Pick<Reportable, 'action' | 'kind' | 'outcome'>;

/** What the run did in a few plain sentences; first what needs a person. */
export function headline(
	items: readonly About[],
	summary: Pick<Summary, 'direction' | 'requests'>,
): string[] {
	const isNothingWritten =
		summary.requests.writes === 0 && items.some(({ outcome }) => outcome === 'planned');
	const told = OUTCOMES.flatMap((outcome) => {
		const some = items.filter((item) => item.outcome === outcome);
		return some.length > 0 ? [sentence(outcome, some, summary.direction)] : [];
	});
	if (items.every(({ outcome }) => outcome === 'skipped')) told.unshift('Nothing had to be changed.');
	return isNothingWritten ? ['Nothing was written.', ...told] : told;
}

function sentence(outcome: Outcome, items: readonly About[], direction: Summary['direction']): string {
	if (outcome === 'failed') return `${units(items, direction)} failed.`;
	if (outcome === 'skipped') return `${units(items, direction)} ${isOrAre(items.length)} left alone.`;
	const clauses = byKind(items).map((same, index) => {
		const { action, kind } = same[0] ?? {};
		const isSameNoun = index > 0 && kind === undefined;
		const subject = isSameNoun ? number(same.length) : counted(same.length, kind);
		const verb = outcome === 'done' ? isOrAre(same.length) : 'would be';
		return `${subject} ${verb} ${participle(action ?? '')}`;
	});
	const list = LIST.format(clauses);
	return outcome === 'held' ? `Held until somebody approves: ${list}.` : `${list}.`;
}

function units({ length }: readonly About[], direction: Summary['direction']): string {
	if (direction === 'people') return length === 1 ? '1 person' : `${number(length)} people`;
	return length === 1 ? '1 record' : `${number(length)} records`;
}

function isOrAre(count: number): string {
	return count === 1 ? 'was' : 'were';
}

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });
