import { uniq } from 'lodash';
import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import { finish, mapInSteps, type Steps } from '../../run/steps';
import { emailAddressKey } from '../../text/email-address';
import type { Match, MatchRules } from './Match';
import { disputedAmong, disputedBetween, disputedByPermissions, disputeSharedLogins } from './disputes';
import { groupBy } from './group-by';
import { storedIdOf } from '../../users/employee-id-field';
import { emailOf, loginOf } from './names';

export interface Matching {
	matches: Map<Employee, Match>;
	/** Users whose stored ID no employee in BambooHR has. */
	orphans: User[];
}

/**
 * Finds the user of every employee: by the stored ID, then by email or login, in any spelling. This is what prevents a
 * second user for the same person.
 *
 * Rules:
 * 1. A stored ID decides. Two users with the same ID are disputed.
 * 2. A user linked to one employee is not a candidate for any other, even while that employee's record cannot be read.
 * 3. Without a stored ID, all users with the email or the login are candidates; two of them are disputed.
 * 4. A user who matches two active employees is disputed for both.
 * 5. Leavers do not compete with active employees: a user who matches one active employee is theirs, and a user who matches
 *    leavers only belongs to the one who left last.
 * 6. A linked active employee whose new email belongs to a second user is disputed: one of the two users has to go. A
 *    leaver in this situation is still a leaver.
 * 7. A user with more permissions than a learner is not matched by an address alone: anybody can enter an address.
 * 8. A login that two active employees would get is disputed for those who have no user yet.
 * 9. So is a login that another user has and keeps; see `taken-logins.ts`.
 *
 * @returns a match for every employee, and the users whose stored ID no employee has
 */
export function matchEmployees(
	employees: readonly Employee[],
	users: readonly User[],
	rules: MatchRules,
): Matching {
	return finish(matchInSteps(employees, users, rules));
}

/** The same in steps. */
export function* matchInSteps(
	employees: readonly Employee[],
	users: readonly User[],
	{ idField, settings, unreadable, isPartial, hasLeft, isPrivileged }: MatchRules,
): Steps<Matching> {
	const known = new Set([...employees, ...unreadable].flatMap(({ id }) => id ?? []));
	// A record without an ID may belong to any linked user. So may a record that is missing from an incomplete list.
	const anyMayBeKnown = isPartial || unreadable.some(({ id }) => id === undefined);
	const byStoredId = groupBy(users, (user) => storedIdOf(user, idField));
	yield undefined;
	const candidatesFor = candidateFinder(
		users.filter((user) => {
			const storedId = storedIdOf(user, idField);
			return !known.has(storedId) && !(anyMayBeKnown && storedId !== '');
		}),
		settings,
	);
	const found = yield* mapInSteps(employees, (employee) => ({
		employee,
		linked: byStoredId.get(employee.id) ?? [],
		...candidatesFor(employee),
	}));
	const claims = claimsOf(found.filter(({ employee }) => !hasLeft(employee)));
	const leaverClaims = claimsOf(
		found.filter(({ employee, linked }) => hasLeft(employee) && linked.length === 0),
	);

	yield undefined;
	const matches = new Map(yield* mapInSteps(found, (one) => [one.employee, matchOne(one)] as const));
	disputeSharedLogins(matches, settings, hasLeft);
	yield undefined;
	// A person with a new record in BambooHR keeps their user, so that user is no orphan. Neither is a user who may belong to
	// an active employee.
	const claimed = new Set(
		[...matches].flatMap(([employee, match]) => {
			if (match.situation === 'matched') return match.user;
			// A linked employee has a user; the other user with their address is not theirs.
			const isInDoubt = match.situation === 'disputed' && !hasLeft(employee) && match.holder === undefined;
			return isInDoubt ? match.users : [];
		}),
	);
	const isOrphan = (user: User) => {
		const storedId = storedIdOf(user, idField);
		return storedId !== '' && !known.has(storedId) && !claimed.has(user);
	};
	return { matches, orphans: users.filter(isOrphan) };

	function matchOne(one: Found): Match {
		const { employee, linked, byEmail, candidates } = one;
		const [link, second] = linked;
		if (link && second) return disputedBetween('have the ID of this employee', linked);
		if (link) {
			const [other] = byEmail;
			const linkHasAddress =
				emailAddressKey(link.email) === emailAddressKey(emailOf(employee, settings) ?? '');
			if (hasLeft(employee) || !other || linkHasAddress) {
				const alsoHasAddress = candidates.filter((user) => !claims.has(user) && !leaverClaims.has(user));
				return { situation: 'linked', user: link, how: 'by the stored BambooHR ID', alsoHasAddress };
			}
			const what = `match: one has the ID of this employee, the other has the email ${other.email}`;
			return { ...disputedBetween(what, [link, other]), holder: link };
		}
		const mine = hasLeft(employee) ? candidates.filter((user) => !claims.has(user)) : candidates;
		const [user, another] = mine;
		if (!user) {
			const owners = candidates.flatMap((candidate) => claims.get(candidate) ?? []);
			return { situation: 'unmatched', accountOf: uniq(owners) };
		}
		if (another) return disputedBetween('match this employee by email or login', mine);
		const rivals = (hasLeft(employee) ? leaverClaims : claims).get(user) ?? [];
		if (rivals.length > 1) {
			if (!hasLeft(employee)) return disputedAmong(rivals, user);
			const last = lastToLeave(rivals);
			if (last !== employee) return { situation: 'unmatched', accountOf: [last] };
		}
		if (isPrivileged(user)) return disputedByPermissions(user, employee, idField);
		const how = byEmail.includes(user) ? `by the email ${user.email}` : `by the login ${user.login}`;
		return { situation: 'matched', user, how };
	}
}

interface Found {
	employee: Employee;
	/** Users who have the ID of this employee stored. */
	linked: User[];
	byEmail: User[];
	/** By email or login. */
	candidates: User[];
}

function candidateFinder(free: readonly User[], settings: MatchRules['settings']) {
	const freeByEmail = groupBy(free, (user) => emailAddressKey(user.email));
	const freeByLogin = groupBy(free, (user) => emailAddressKey(user.login));
	return (employee: Employee): Pick<Found, 'byEmail' | 'candidates'> => {
		const email = emailAddressKey(emailOf(employee, settings) ?? '');
		const byEmail = freeByEmail.get(email) ?? [];
		const byLogin = [loginOf(employee, settings) ?? '', email].flatMap(
			(login) => freeByLogin.get(emailAddressKey(login)) ?? [],
		);
		return { byEmail, candidates: uniq([...byEmail, ...byLogin]) };
	};
}

/** The employees whom each user matches. Employees with a linked user can only conflict by their email. */
function claimsOf(found: readonly Found[]): Map<User, Employee[]> {
	const claims = new Map<User, Employee[]>();
	for (const { employee, linked, byEmail, candidates } of found) {
		for (const user of linked.length > 0 ? byEmail : candidates) {
			const rivals = claims.get(user);
			if (rivals) rivals.push(employee);
			else claims.set(user, [employee]);
		}
	}
	return claims;
}

/** Of several leavers with the same address, the last one to leave counts. */
function lastToLeave(employees: readonly Employee[]): Employee {
	const isLater = (one: Employee, other: Employee) => {
		const [day, otherDay] = [one.terminationDate ?? '', other.terminationDate ?? ''];
		return day === otherDay ? Number(one.id) > Number(other.id) : day > otherDay;
	};
	return employees.reduce((last, one) => (isLater(one, last) ? one : last));
}
