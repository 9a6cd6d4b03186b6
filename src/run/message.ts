import { countBy } from 'lodash';
import { byKind } from './by-kind';
import type { Decided, Outcome } from './outcome';
import type { Summary } from './summary';
import { actionNoun, counted, number, participle, plural } from './words';

/** The part of a decision that the message of a run counts, in any direction. */
export interface Countable extends Pick<Decided, 'outcome' | 'isApproved'> {
	action: string;
	/** Undefined for people. */
	kind?: string;
	/** Only of people. */
	situation?: string | null;
	/** Whether somebody should know of it although nothing is to be done. */
	needsAttention: boolean;
}

interface Run extends Pick<Summary, 'direction' | 'operation'> {
	/** How many requests changed something. */
	writes: number;
}

/**
 * What a run did, or would do, as one sentence: `154 users created, 39 updated, 3 deactivated.` Used by the summary, the
 * run table and the report, so that all of them say the same.
 *
 * @param decisions all of the run, also those with nothing to do, which are not counted
 */
export function runMessage(decisions: readonly Countable[], run: Run): string {
	if (run.operation === 'explain') {
		return `Explained for ${plural(decisions.length, 'employee')} what a sync would do.`;
	}
	const of = (outcome: Outcome) => decisions.filter((one) => one.outcome === outcome);
	const skipped = of('skipped').filter(({ needsAttention }) => needsAttention);
	const clauses = [
		actions(of('done').filter(({ isApproved }) => isApproved !== true)),
		approved(of('done').filter(({ isApproved }) => isApproved === true)),
		planned(of('planned')),
		held(of('held')),
		counts(of('failed'), run, 'could not be synced'),
		counts(skipped.filter(isDisputed), run, 'disputed'),
		counts(
			skipped.filter((one) => !isDisputed(one) && !isReported(one)),
			run,
			'skipped',
		),
		counts(skipped.filter(isReported), run, 'to check'),
	].filter((clause) => clause !== '');
	const isAnythingDue = decisions.some(({ outcome }) => outcome !== 'skipped') || isUnapplied(run, clauses);
	if (!isAnythingDue)
		clauses.unshift(run.operation === 'plan' ? 'No changes needed' : 'No changes were needed');
	const isUnwritten =
		isAnythingDue && run.operation !== 'plan' && run.writes === 0 && of('done').length === 0;
	return `${isUnwritten ? 'Nothing was written: ' : ''}${clauses.join('; ')}.`;
}

/** Nobody knows which account is theirs, so somebody has to correct it. */
function isDisputed({ situation }: Countable): boolean {
	return situation === 'disputed';
}

/** Nothing is to be done about a department or group, but somebody should know about it. */
function isReported({ kind, action }: Countable): boolean {
	return action === 'none' && isUnitKind(kind);
}

/** What an apply skips was to be changed. */
function isUnapplied({ operation }: Run, clauses: readonly string[]): boolean {
	return operation === 'apply' && clauses.length > 0;
}

function isUnitKind(kind: string | undefined): kind is 'department' | 'group' {
	return kind === 'department' || kind === 'group';
}

function actions(items: readonly Countable[], verb = ''): string {
	let lastKind: string | undefined;
	return byKind(items)
		.map((same, index) => {
			const { action = '', kind } = same[0] ?? {};
			const isSameNoun = index > 0 && kind === lastKind;
			lastKind = kind;
			const subject = isSameNoun ? number(same.length) : `${counted(same.length, kind)}${verb}`;
			return `${subject} ${participle(action, kind)}`;
		})
		.join(', ');
}

function approved(items: readonly Countable[]): string {
	return items.length === 0 ? '' : `${actions(items)} after approval`;
}

function planned(items: readonly Countable[]): string {
	return actions(items, ' would be');
}

/** Only what takes access away is ever held, and enrollments when there are too many. */
function held(items: readonly Countable[]): string {
	const groups = byKind(items).map((same) => plural(same.length, actionNoun(same[0]?.action ?? '')));
	return groups.length === 0 ? '' : `${groups.join(' and ')} held`;
}

const RECORDS = {
	enrollment: ['enrollment', 'enrollments'],
	learning: ['record', 'records'],
} satisfies Record<Exclude<Summary['direction'], 'people'>, [string, string]>;

function counts(items: readonly Countable[], { direction }: Run, what: string): string {
	if (items.length === 0) return '';
	if (direction !== 'people') {
		const [one, many] = RECORDS[direction];
		return `${plural(items.length, one, many)} ${what}`;
	}
	const units = Object.entries(countBy(items, ({ kind }) => (isUnitKind(kind) ? kind : 'person')));
	const nouns = units.map(([kind, count]) =>
		kind === 'person' ? plural(count, 'person', 'people') : counted(count, kind),
	);
	return `${nouns.join(' and ')} ${what}`;
}
