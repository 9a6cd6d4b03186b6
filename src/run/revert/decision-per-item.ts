import type { Decided } from '../outcome';
import type { DoneItem } from './read-done-items';

/** What the items of one direction need. */
export interface RevertRules<Decision> {
	/** The decision for an item that cannot be taken back. */
	unknown(name: string): Decision;
	/** The same text for two decisions about the same thing. */
	keyOf(decision: Decision): string;
	/** The same decision with nothing to do. */
	withNothing(decision: Decision): Decision;
	/** Why the second item about the same thing is skipped, as a sentence. */
	whyRepeated(decision: Decision): string;
}

/**
 * A decision for each input item. Of two about the same thing only the first is carried out.
 *
 * @param planned one for each item that can be taken back, in their order
 */
export function decisionPerItem<Decision extends Decided & { needsAttention: boolean }>(
	read: ReadonlyArray<DoneItem<unknown>>,
	planned: readonly Decision[],
	rules: RevertRules<Decision>,
): Decision[] {
	const next = planned.values();
	const seen = new Set<string>();
	return read.map(({ found, name, why = '', outcome }): Decision => {
		const decision = found ? next.next().value : undefined;
		if (!decision) {
			const base = { ...rules.unknown(name), reason: why, outcome, needsAttention: outcome === 'failed' };
			return outcome === 'failed' ? { ...base, error: why } : base;
		}
		if (decision.outcome !== 'planned' && decision.outcome !== 'held') return decision;
		const key = rules.keyOf(decision);
		if (seen.has(key)) {
			return {
				...rules.withNothing(decision),
				outcome: 'skipped',
				reason: rules.whyRepeated(decision),
				needsAttention: true,
			};
		}
		seen.add(key);
		return decision;
	});
}
