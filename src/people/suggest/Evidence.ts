/** What one thing that two records have in common, or not, says about whether they are one person. */
export interface Evidence {
	/**
	 * How much more likely it is in the records of one person than in those of two, as a natural logarithm: 0 says nothing,
	 * 2.3 ten times as likely, below 0 less likely.
	 */
	weight: number;
	/** For people, to continue a sentence; empty when there is nothing worth saying. */
	words: string;
}

export const NO_EVIDENCE: Evidence = { weight: 0, words: '' };

/** How common values are among all people of a system. */
export class Frequencies {
	readonly #counts = new Map<string, number>();
	readonly #total: number;

	/** @param perPerson the different values of each person */
	constructor(perPerson: readonly string[][]) {
		this.#total = perPerson.length;
		for (const values of perPerson) {
			for (const value of new Set(values)) {
				if (value !== '') this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
			}
		}
	}

	countOf(value: string): number {
		return this.#counts.get(value) ?? 0;
	}

	/** How often somebody of each of two systems have the same value by chance: 0…1. */
	sameByChance(other: Frequencies): number {
		const pairs = this.#total * other.#total;
		const same = [...this.#counts].reduce((sum, [value, count]) => sum + count * other.countOf(value), 0);
		return pairs === 0 ? 0 : Math.min(0.99, same / pairs);
	}

	/**
	 * The share of people with a value.
	 *
	 * @param usual the share in any company, which counts as much as `like` people: a small company says little
	 */
	shareOf(value: string, usual: number, like: number): number {
		return (this.countOf(value) + usual * like) / (this.#total + like);
	}
}
