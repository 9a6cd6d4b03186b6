import { idKey } from '../../ispring/same-id';
import type { EmployeeSide, UserSide } from './Candidate';

/** How often a field says the same in both records of one person. */
export interface Reliability {
	/** 0…1. */
	usual: number;
	/** What it is at least, as far as that can be known from the pairs there are. */
	atLeast: number;
}

/** Whether two records say the same; undefined when one of them says nothing. */
export type Agreement = (employee: EmployeeSide, user: UserSide) => boolean | undefined;

type SamePeople = Array<readonly [EmployeeSide, UserSide]>;

/** How many pairs what is usual in other companies is worth: a few pairs of this one outweigh it. */
const LIKE_PAIRS = 4;
/** Accounts that are matched already may have been made in another way than those that are not. */
const MOST_MATCHED = 10;

/**
 * Measures how reliable fields are in this account, by pairs that are one person. Some of those by name are two people, which
 * makes a field look less reliable than it is, never more.
 */
export function reliabilityIn({
	matched,
	named,
}: KnownPairs): (agreement: Agreement, elsewhere: number) => Reliability {
	return (agreement, elsewhere) => {
		const ofMatched = count(matched, agreement);
		const share = (ofMatched.same + elsewhere * LIKE_PAIRS) / (ofMatched.all + LIKE_PAIRS);
		const like = LIKE_PAIRS + Math.min(MOST_MATCHED, ofMatched.all);
		const ofNamed = count(named, agreement);
		const all = ofNamed.all + like;
		const usual = (ofNamed.same + share * like) / all;
		return { usual, atLeast: Math.max(0.01, usual - Math.sqrt((usual * (1 - usual)) / all)) };
	};
}

/** What is assumed where nothing but names can be compared, and as how many pairs that counts. */
const USUAL_NAMESAKES = { share: 0.06, like: 4 };
/** From how many pairs on a field says something. */
const MIN_PAIRS = 3;

/**
 * How many of the pairs that only a name connects are two people, at most: where a field differs in so many of them, it is
 * either wrong so often, or they are. The most reliable field tells.
 *
 * @param fields with how often each is the same by chance
 * @returns 0…1
 */
export function namesakesIn({ named }: KnownPairs, fields: ReadonlyArray<[Agreement, number]>): number {
	const { share, like } = USUAL_NAMESAKES;
	const most = fields.flatMap(([agreement, byChance]) => {
		const { same, all } = count(named, agreement);
		if (all < MIN_PAIRS) return [];
		return [Math.min(1, (all - same + share * like) / (all + like) / (1 - byChance))];
	});
	return most.length > 0 ? Math.min(...most) : share;
}

function count(pairs: SamePeople, agreement: Agreement): { same: number; all: number } {
	const answers = pairs.map(([employee, user]) => agreement(employee, user));
	return {
		same: answers.filter((one) => one === true).length,
		all: answers.filter((one) => one !== undefined).length,
	};
}

/** Pairs that are one person. */
export interface KnownPairs {
	/** By an ID, an email or a login. */
	matched: SamePeople;
	/** By a name that nobody else has in either system; some of them are two people. */
	named: SamePeople;
}

export function knownPairs(employees: readonly EmployeeSide[], users: readonly UserSide[]): KnownPairs {
	return { matched: matchedPairs(employees, users), named: pairsByName(employees, users) };
}

function matchedPairs(employees: readonly EmployeeSide[], users: readonly UserSide[]): SamePeople {
	const byId = new Map(users.map((side) => [idKey(side.user.id), side]));
	return employees.flatMap((side) => {
		const user = side.account && byId.get(idKey(side.account.id));
		return user ? [[side, user] as const] : [];
	});
}

function pairsByName(employees: readonly EmployeeSide[], users: readonly UserSide[]): SamePeople {
	const ofUsers = onlyOnes(users, ({ readings: [name] }) => name);
	return [...onlyOnes(employees, ({ names: [name] }) => name)].flatMap(([key, employee]) => {
		const user = ofUsers.get(key);
		return user && employee.isSought && user.isFree ? [[employee, user] as const] : [];
	});
}

/** The people whose name nobody else has, by their name. */
function onlyOnes<Side>(
	sides: readonly Side[],
	nameOf: (side: Side) => EmployeeSide['names'][0],
): ReadonlyMap<string, Side> {
	const found = new Map<string, Side | undefined>();
	for (const side of sides) {
		const { given, family } = nameOf(side);
		if (given.words.length === 0 || family.words.length === 0) continue;
		const key = `${given.whole.sound} ${family.whole.sound}`;
		found.set(key, found.has(key) ? undefined : side);
	}
	return new Map([...found].flatMap(([key, side]) => (side === undefined ? [] : [[key, side] as const])));
}
