import { areInTwoScripts, compareParts, isFitting, rank, type Comparison } from './compare-words';
import { partOf, type NamePart, type PersonName } from './PersonName';

/** A name as it can be read. */
export interface Reading extends PersonName {
	/** The first name stands where the last name belongs, and the other way round. */
	isSwapped: boolean;
}

/** How two names relate, part by part. */
export interface NameComparison {
	given: Comparison;
	family: Comparison;
	/** The reading of the user's name that fits best. */
	reading: Reading;
	/** The name of the employee that fits best. */
	name: PersonName;
}

/** A name as it is, with its parts swapped, and, where everything is in one part, split at either end. */
export function readingsOf({ given, family }: PersonName): [Reading, ...Reading[]] {
	const plain: Reading = { given, family, isSwapped: false };
	if (given.words.length > 0 && family.words.length > 0) {
		return [plain, { given: family, family: given, isSwapped: true }];
	}
	const all = [...given.words, ...family.words];
	if (all.length < 2) return [plain];
	return [
		{ given: partOf(all.slice(0, -1)), family: partOf(all.slice(-1)), isSwapped: false },
		{ given: partOf(all.slice(1)), family: partOf(all.slice(0, 1)), isSwapped: false },
	];
}

/**
 * Compares the names that an employee may go by with the readings of a user's name.
 *
 * @returns the two that fit best
 */
export function compareNames(
	names: readonly [PersonName, ...PersonName[]],
	readings: readonly [Reading, ...Reading[]],
): NameComparison {
	const [first, ...others] = readings;
	let best = compareOnce(names[0], first);
	for (const name of names) {
		if (name !== names[0]) best = better(best, compareOnce(name, first));
		for (const reading of others) {
			// Whoever has the same first name in its place is not the other way round.
			if (!reading.isSwapped || !isFitting(best.given)) best = better(best, compareOnce(name, reading));
		}
	}
	return best;
}

function better(one: NameComparison, other: NameComparison): NameComparison {
	return worth(other) > worth(one) ? other : one;
}

/** A swapped name has to fit better to be preferred. */
function worth({ given, family, reading }: NameComparison): number {
	return rank(given) + rank(family) - (reading.isSwapped ? 0.5 : 0);
}

function compareOnce(name: PersonName, reading: Reading): NameComparison {
	return {
		given: compareParts(name.given, reading.given, true),
		family: compareParts(name.family, reading.family, false),
		reading,
		name,
	};
}

/** Whether one name is in Cyrillic letters and the other is not. */
export function isTransliterated({ name, reading }: NameComparison): boolean {
	return (
		areInTwoScripts(name.given.whole.text, reading.given.whole.text) ||
		areInTwoScripts(name.family.whole.text, reading.family.whole.text)
	);
}

/** A part as people read it. */
export function textOf({ words }: NamePart): string {
	return words.map(({ text }) => text).join(' ');
}
