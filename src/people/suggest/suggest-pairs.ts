import type { Steps } from '../../run/steps';
import type { EmployeeSide, UserSide } from './Candidate';
import { findCandidates } from './candidates';
import { confidences, isHopeless } from './confidence';
import { explainPair } from './explain-pair';
import { statisticsOf } from './statistics';
import { weighPair, type Pair } from './weigh-pair';

/** An employee and a user who are probably one person. */
export interface SuggestedPair {
	employee: EmployeeSide['employee'];
	user: UserSide['user'];
	/** Whether an email or login points to the user, who has more permissions than a learner. */
	isDisputed: boolean;
	/** 0…1, to two places, rounded down. */
	confidence: number;
	/** A sentence. */
	reason: string;
}

/** Less probable pairs are wrong more often than right, and would only have to be sorted out. */
const MIN_CONFIDENCE = 0.5;
const CLAIM = 'Disputed: an email or login alone points to this user with more permissions than a learner. ';
const EMPLOYEES_IN_STEP = 25;

/**
 * Suggests who is who where no ID, email or login tells. Every employee and every user is in one pair at most. Similarity is
 * no proof: somebody has to confirm a pair.
 *
 * @param employees all of the company: those who are not sought show how common a name is
 * @param users all of the account
 * @returns the pairs, the most probable first
 */
export function* suggestPairs(
	employees: readonly EmployeeSide[],
	users: readonly UserSide[],
): Steps<SuggestedPair[]> {
	const candidates = yield* findCandidates(employees, users);
	const statistics = statisticsOf(employees, users);
	const free = users.filter(({ isFree }) => isFree).length;
	const pairs: Pair[] = [];
	let count = 0;
	for (const [employee, against] of candidates) {
		const weighed = against.map((user) => weighPair(employee, user, statistics));
		pairs.push(...weighed.filter((pair) => isClaim(pair) || !isHopeless(pair, free)));
		if ((count += 1) % EMPLOYEES_IN_STEP === 0) yield undefined;
	}
	const found = yield* confidences(pairs, free, statistics.namesakes);
	yield undefined;
	return oneToOne([...found].filter(([pair]) => isUseful(pair)));
}

/** Linking somebody who has left matters only while the account is active. */
function isUseful({ employee, user }: Pair): boolean {
	return employee.employee.status === 'active' || user.user.status === 'active';
}

/** Whom an address points to has to be looked at, however little fits. */
function isClaim({ employee, user }: Pair): boolean {
	return employee.claimed === user.user;
}

function oneToOne(found: ReadonlyArray<readonly [Pair, number]>): SuggestedPair[] {
	const taken = new Set<EmployeeSide | UserSide>();
	return [...found]
		.sort(([, one], [, other]) => other - one)
		.flatMap(([pair, confidence]) => {
			const { employee, user } = pair;
			if (!isClaim(pair) && confidence < MIN_CONFIDENCE) return [];
			if (taken.has(employee) || taken.has(user)) return [];
			taken.add(employee);
			taken.add(user);
			return [
				{
					employee: employee.employee,
					user: user.user,
					isDisputed: isClaim(pair),
					confidence: Math.floor(confidence * 100) / 100,
					reason: (isClaim(pair) ? CLAIM : '') + explainPair(pair),
				},
			];
		});
}
