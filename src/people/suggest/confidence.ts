import type { Comparison } from './names/compare-words';
import type { Steps } from '../../run/steps';
import type { Pair } from './weigh-pair';

/** A name alone is never enough: there are other people of the same name outside the company, too. */
const MOST_BY_NAME = 0.85;
/** Siblings and colleagues of one first day have much in common, too. */
const MOST_BY_PART = 0.8;
/** What else has to speak for a pair at least: three times as likely. */
const ENOUGH_BESIDES_NAME = Math.log(3);
/** At most one in fifty of those that a name and something else connect may be two people. */
const MOST_WRONG = 0.02;
/** A name that is only nearly the same may be another one, like Müller and Möller: fifteen times. */
const ENOUGH_FOR_CLOSE = Math.log(15);
/**
 * What speaks against a pair, like another phone number, takes something strong to outweigh it, like the same hire date:
 * that of a namesake in the same department does, too.
 */
const CONTRADICTION = -1;
const STRONG = 3.5;
/** Somebody who has an account already is less likely to be meant. */
const WITH_ACCOUNT = 0.5;
const LEFT = 0.4;
/** One in a thousand. */
const HOPELESS = -7;
/** Even where everything fits, one pair in two hundred may be wrong. */
const MOST = 0.995;

/**
 * How likely each pair is one person, given all the other people that either of them might be.
 *
 * @param pairs all that were compared, also those with people who have an account: they are rivals
 * @param freeUsers how many users are nobody's: the more there are, the more of them fit by chance
 * @param namesakes how many of the pairs that only a name connects are two people, 0…1
 * @returns 0…1 for each pair of somebody sought with a free user
 */
export function* confidences(
	pairs: readonly Pair[],
	freeUsers: number,
	namesakes: number,
): Steps<Map<Pair, number>> {
	const prior = priorOf(freeUsers);
	const enough = enoughBesides(namesakes);
	const odds = new Map(pairs.map((pair) => [pair, Math.exp(pair.weight + prior) * shareOf(pair)]));
	yield undefined;
	const ofEmployee = sums(pairs, odds, ({ employee }) => employee);
	yield undefined;
	const ofUser = sums(pairs, odds, ({ user }) => user);
	yield undefined;
	const sought = pairs.filter(({ employee, user }) => employee.isSought && user.isFree);
	return new Map(
		sought.map((pair) => {
			const own = odds.get(pair) ?? 0;
			const all = 1 + (ofEmployee.get(pair.employee) ?? 0) + (ofUser.get(pair.user) ?? 0) - own;
			return [pair, Math.min(own / all, mostFor(pair, enough))];
		}),
	);
}

/** How likely any pair is before anything is compared, as a logarithm: one of all free users. */
function priorOf(freeUsers: number): number {
	return -Math.log(freeUsers + 10);
}

/** Whether a pair is so improbable that it makes no difference to any other. */
export function isHopeless({ weight }: Pair, freeUsers: number): boolean {
	return weight + priorOf(freeUsers) < HOPELESS;
}

function shareOf({ employee, user }: Pair): number {
	const hasAccount = !employee.isSought || !user.isFree;
	return (hasAccount ? WITH_ACCOUNT : 1) * (employee.employee.status === 'active' ? 1 : LEFT);
}

function sums<Key>(
	pairs: readonly Pair[],
	odds: ReadonlyMap<Pair, number>,
	keyOf: (pair: Pair) => Key,
): Map<Key, number> {
	const all = new Map<Key, number>();
	for (const pair of pairs) all.set(keyOf(pair), (all.get(keyOf(pair)) ?? 0) + (odds.get(pair) ?? 0));
	return all;
}

/** The more people have the name of somebody else, the more has to speak for a pair besides it; a logarithm. */
function enoughBesides(namesakes: number): number {
	const odds = namesakes / Math.max(0.01, 1 - namesakes);
	return Math.max(ENOUGH_BESIDES_NAME, Math.log(odds / MOST_WRONG));
}

/** The most that a pair can have, however rare its name is. */
function mostFor({ name: { given, family }, besides, others, ...pair }: Pair, enough: number): number {
	if (isAnother(given)) return MOST_BY_PART;
	if (isAnother(family) && !pair.hasSamePhone && !pair.hasSameAddress) return MOST_BY_PART;
	const isClose = given.is === 'close' || family.is === 'close';
	const isContradicted = others.some((one) => one.weight <= CONTRADICTION);
	const isSupported = others.some((one) => one.weight >= STRONG);
	if (isContradicted && !isSupported) return MOST_BY_NAME;
	return besides >= (isClose ? Math.max(ENOUGH_FOR_CLOSE, enough) : enough) ? MOST : MOST_BY_NAME;
}

function isAnother({ is }: Comparison): boolean {
	return is === 'different' || is === 'otherName' || is === 'unknown';
}
