import type { Employee, UnreadableRecord } from '../bamboohr/Employee';
import type { ProfileField } from '../ispring/profile-fields';
import type { User } from '../ispring/User';
import { groupBy } from './group-by';
import { emailOf, employeeName, folded, loginOf, userNameAndLogin } from './names';
import { valueOf } from './profile';
import type { PeopleSettings } from './settings';

export type Match =
	| { situation: 'linked'; user: User; how: string }
	| { situation: 'matched'; user: User; how: string }
	| { situation: 'unmatched' }
	/** `holder`: the account that keeps this employee's id, where only the e-mail is disputed. */
	| { situation: 'disputed'; reason: string; holder?: User };

type Disputed = Extract<Match, { situation: 'disputed' }>;
type MatchSettings = Pick<PeopleSettings, 'emailFrom' | 'loginFrom'>;

export interface Matching {
	matches: Map<Employee, Match>;
	/** Accounts whose stored id is that of nobody in BambooHR. */
	orphans: User[];
}

/**
 * Finds the account of every employee: by the stored id, then by e-mail or login, in any case.
 *
 * Rules:
 * 1. A stored id decides. Two accounts with the same one are disputed.
 * 2. An account that keeps the id of another employee is not a candidate for anybody else, also while that
 *    employee's record cannot be read.
 * 3. Without a stored id, all accounts with the e-mail or the login are candidates; two of them are disputed.
 * 4. An account that two employees fit is disputed for both.
 * 5. A linked person whose new e-mail stands on a second account is disputed: one of the two has to go.
 * 6. A login that two employees would get is disputed for those who have no account yet.
 * 7. So is one that another account has, and keeps; see `handover.ts`.
 */
export function matchPeople(
	employees: readonly Employee[],
	users: readonly User[],
	idField: ProfileField | undefined,
	settings: MatchSettings,
	{ unreadable, isPartial }: { unreadable: readonly UnreadableRecord[]; isPartial: boolean },
): Matching {
	const known = new Set([...employees, ...unreadable].flatMap(({ id }) => id ?? []));
	// Without even an id, the record may be that of anybody whose id stands in an account. So may those that are not here.
	const anyMayBeKnown = isPartial || unreadable.some(({ id }) => id === undefined);
	const storedId = (user: User) => (idField ? valueOf(user, idField).trim() : '');
	const byStoredId = groupBy(users, storedId);
	const free = users.filter(
		(user) => !known.has(storedId(user)) && !(anyMayBeKnown && storedId(user) !== ''),
	);
	const freeByEmail = groupBy(free, (user) => folded(user.email));
	const freeByLogin = groupBy(free, (user) => folded(user.login));

	const matches = new Map<Employee, Match>();
	for (const employee of employees) matches.set(employee, matchOne(employee));
	disputeSharedAccounts(matches);
	disputeSharedLogins(matches, settings);
	// Somebody with a new record in BambooHR takes their account along: it is no orphan.
	const claimed = new Set(
		[...matches.values()].flatMap((match) => (match.situation === 'matched' ? match.user : [])),
	);
	const isOrphan = (user: User) => storedId(user) !== '' && !known.has(storedId(user)) && !claimed.has(user);
	return { matches, orphans: users.filter(isOrphan) };

	function matchOne(employee: Employee): Match {
		const email = folded(emailOf(employee, settings) ?? '');
		const linked = byStoredId.get(employee.id) ?? [];
		const [link, second] = linked;
		if (second) return disputedBetween('keep the id of this employee', linked);
		if (link) {
			const [other] = freeByEmail.get(email) ?? [];
			if (!other || folded(link.email) === email)
				return { situation: 'linked', user: link, how: 'by the stored BambooHR id' };
			const what = `fit: one keeps the id of this employee, the other has the e-mail ${email}`;
			return { ...disputedBetween(what, [link, other]), holder: link };
		}
		const byEmail = freeByEmail.get(email) ?? [];
		const byLogin = [loginOf(employee, settings), email].flatMap(
			(login) => freeByLogin.get(folded(login ?? '')) ?? [],
		);
		const candidates = [...new Set([...byEmail, ...byLogin])];
		const [user] = candidates;
		if (!user) return { situation: 'unmatched' };
		if (candidates.length > 1) return disputedBetween('fit this employee by e-mail or login', candidates);
		return {
			situation: 'matched',
			user,
			how: byEmail.length > 0 ? `by the e-mail ${user.email}` : `by the login ${user.login}`,
		};
	}
}

function disputedBetween(what: string, users: readonly User[]): Disputed {
	const names = users.map(userNameAndLogin).join(' and ');
	return {
		situation: 'disputed',
		reason: `Two accounts ${what}: ${names}. Remove or change one of them in iSpring Learn.`,
	};
}

function disputeSharedAccounts(matches: Map<Employee, Match>): void {
	const found = [...matches].flatMap(([employee, match]) =>
		match.situation === 'matched' ? [{ employee, user: match.user }] : [],
	);
	for (const rivals of groupBy(found, ({ user }) => user.id).values()) {
		if (rivals.length < 2) continue;
		const names = rivals.map(({ employee }) => nameAndId(employee)).join(' and ');
		for (const { employee, user } of rivals) {
			matches.set(employee, {
				situation: 'disputed',
				reason: `The account ${userNameAndLogin(user)} fits two employees: ${names}. Correct the e-mail or number of one of them in BambooHR.`,
			});
		}
	}
}

function disputeSharedLogins(matches: Map<Employee, Match>, settings: MatchSettings): void {
	const login = (employee: Employee) => folded(loginOf(employee, settings) ?? '');
	const future = groupBy(
		[...matches.keys()].filter((employee) => employee.status === 'active'),
		login,
	);
	for (const [employee, match] of matches) {
		// Whoever has left and has no account gets none, so there is nothing to dispute.
		if (match.situation !== 'unmatched' || employee.status !== 'active') continue;
		const rivals = (future.get(login(employee)) ?? []).filter((other) => other !== employee);
		if (rivals.length === 0) continue;
		matches.set(employee, {
			situation: 'disputed',
			reason: `The login ${login(employee)} would be that of two employees: ${[employee, ...rivals].map(nameAndId).join(' and ')}. Correct one of them in BambooHR.`,
		});
	}
}

function nameAndId(employee: Employee): string {
	return `${employeeName(employee)} (employee ${employee.id})`;
}
