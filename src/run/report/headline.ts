import type { Outcome } from '../outcome';
import type { Summary } from '../summary';
import { byKind } from './by-kind';
import type { Reportable } from './Reportable';
import { counted, number, OUTCOMES, participle } from './words';

type Counted = Pick<Reportable, 'action' | 'kind' | 'outcome'>;

/** What the run did in a few sentences; first what needs attention. */
export function headline(
	items: readonly Counted[],
	summary: Pick<Summary, 'direction' | 'requests'>,
): string[] {
	const isNothingWritten =
		summary.requests.writes === 0 && items.some(({ outcome }) => outcome === 'planned');
	const sentences = OUTCOMES.flatMap((outcome) => {
		const some = items.filter((item) => item.outcome === outcome);
		return some.length > 0 ? [sentence(outcome, some, summary.direction)] : [];
	});
	if (items.every(({ outcome }) => outcome === 'skipped')) sentences.unshift('No changes were needed.');
	return isNothingWritten ? ['Nothing was written.', ...sentences] : sentences;
}

function sentence(outcome: Outcome, items: readonly Counted[], direction: Summary['direction']): string {
	if (outcome === 'failed') return `${units(items, direction)} could not be synced.`;
	if (outcome === 'skipped') return `${units(items, direction)} ${wasOrWere(items.length)} skipped.`;
	const clauses = byKind(items).map((same, index) => {
		const { action, kind } = same[0] ?? {};
		const isSameNoun = index > 0 && kind === undefined;
		const subject = isSameNoun ? number(same.length) : counted(same.length, kind);
		const verb = outcome === 'done' ? wasOrWere(same.length) : 'would be';
		return `${subject} ${verb} ${participle(action ?? '')}`;
	});
	const list = LIST.format(clauses);
	return outcome === 'held' ? `Waiting for approval: ${list}.` : `${list}.`;
}

function units({ length }: readonly Counted[], direction: Summary['direction']): string {
	if (direction === 'people') return length === 1 ? '1 person' : `${number(length)} people`;
	return length === 1 ? '1 record' : `${number(length)} records`;
}

function wasOrWere(count: number): string {
	return count === 1 ? 'was' : 'were';
}

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });
