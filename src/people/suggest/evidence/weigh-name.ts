import type { Frequencies } from '../Evidence';
import type { NamePart } from '../names/PersonName';
import type { NameComparison } from '../names/compare-names';
import type { Comparison } from '../names/compare-words';

/** How common names are among all people of both systems. */
export interface NameFrequencies {
	given: Frequencies;
	family: Frequencies;
	/** Of employees only, by sound. */
	givenOfEmployees: Frequencies;
	familyOfEmployees: Frequencies;
}

/** How common a name is in general, and how many people of a company that outweighs. */
const USUAL = { given: { share: 0.008, like: 200 }, family: { share: 0.001, like: 300 } };

/** What a name that differs in its spelling, or is only a part, says less than the name itself. */
const LESS: Partial<Record<Comparison['is'], number>> = { exact: 0, spelling: 0.3, form: 1, part: 0.8 };
/** Names that are as alike as after a typing error: from the least to the most alike. */
const CLOSE = { from: -1.5, to: 3.5, leastAlike: 0.74 };
const WEIGHTS: Partial<Record<Comparison['is'], number>> = { unknown: -1, initial: 1.2 };
const DIFFERENT = { given: -4, family: -3.2 };
const OTHER_NAME = -6;
const SWAPPED = -0.5;

/** How much two names say for one person; see `Evidence.weight`. */
export function weighName({ given, family, name, reading }: NameComparison, all: NameFrequencies): number {
	const weights = [
		weighPart('given', given, { one: name.given, other: reading.given }, all.given, all.givenOfEmployees),
		weighPart(
			'family',
			family,
			{ one: name.family, other: reading.family },
			all.family,
			all.familyOfEmployees,
		),
	];
	return weights.reduce((sum, weight) => sum + weight, reading.isSwapped ? SWAPPED : 0);
}

function weighPart(
	part: 'given' | 'family',
	{ is, similarity: alike = 0 }: Comparison,
	{ one, other }: { one: NamePart; other: NamePart },
	all: Frequencies,
	ofEmployees: Frequencies,
): number {
	if (is === 'otherName') return OTHER_NAME;
	// A typing error hardly ever gives the name of a colleague.
	const isOfColleague = is === 'close' && ofEmployees.countOf(other.whole.sound) > 0;
	if (is === 'different' || isOfColleague) return DIFFERENT[part];
	if (is === 'close') {
		const place = (alike - CLOSE.leastAlike) / (1 - CLOSE.leastAlike);
		return CLOSE.from + (CLOSE.to - CLOSE.from) * place;
	}
	const less = LESS[is];
	if (less === undefined) return WEIGHTS[is] ?? 0;
	const { share, like } = USUAL[part];
	const key = part === 'given' ? givenKey(one) : one.whole.sound;
	return Math.log(0.9 / all.shareOf(key, share, like)) - less;
}

/** By which a given name is counted: all forms of a name are one. */
export function givenKey({ words: [first] }: NamePart): string {
	const [name] = first?.names ?? [];
	return name ?? first?.sound ?? '';
}
