import { fieldValueOf, isFieldUnread } from '../../users/field-value';
import { idKey } from '../../ispring/same-id';
import type { User } from '../../ispring/users/User';
import { mapInSteps, type Steps } from '../../run/steps';
import { userOf, type Classified } from '../plan/Classified';
import type { PlanContext } from '../plan/PlanContext';
import { hasMoreThanLearner } from '../plan/role-types';
import type { EmployeeSide, UserSide } from '../suggest/Candidate';
import { employeeSide, userSides } from '../suggest/sides';
import { suggestPairs, type SuggestedPair } from '../suggest/suggest-pairs';

export interface Sides {
	employees: EmployeeSide[];
	users: UserSide[];
}

/** The people of both systems, in the form in which they are compared. */
export function* sidesOf(context: PlanContext): Steps<Sides> {
	const { world, profile } = context;
	const all = [...context.classified.values()];
	const claims = claimsOf(all, context);
	const taken = new Set(
		all.flatMap((one) => (claims.has(one) ? [] : usersOf(one))).map(({ id }) => idKey(id)),
	);
	const { idField, mapping } = profile;
	const isFree = (user: User) =>
		!taken.has(idKey(user.id)) &&
		(idField === undefined || (fieldValueOf(user, idField) === '' && !isFieldUnread(user, idField)));
	const hireDateField = mapping.find(({ bambooHrField }) => bambooHrField === 'hireDate')?.field;
	const toUserSide = userSides(world.profileFields, world.departments, hireDateField);
	return {
		employees: yield* mapInSteps(all, (one) => {
			const claimed = claims.get(one);
			const account = userOf(one.match);
			return {
				...employeeSide(one.employee, claimed !== undefined || isSought(one)),
				...(claimed ? { claimed } : {}),
				...(account ? { account } : {}),
			};
		}),
		users: yield* mapInSteps(world.users.users, (user) => toUserSide(user, isFree(user))),
	};

	function isSought({ scope, match, obstacle }: Classified): boolean {
		if (scope.is !== 'active' && scope.is !== 'left') return false;
		return obstacle === undefined && match.situation === 'unmatched' && match.accountOf.length === 0;
	}
}

/** Suggests who is who; see `suggestPairs`. */
export function* findSuggestions({ employees, users }: Sides): Steps<SuggestedPair[]> {
	return yield* suggestPairs(employees, users);
}

/**
 * The user whom an employee's email or login points to, where that is disputed only because the user has more permissions
 * than a learner: an address alone proves too little.
 */
function claimsOf(all: readonly Classified[], { roles }: PlanContext): ReadonlyMap<Classified, User> {
	const disputed = all.flatMap((one) => {
		const { match, scope } = one;
		if (scope.is !== 'active' && scope.is !== 'left') return [];
		const [user, another] = match.situation === 'disputed' && match.holder === undefined ? match.users : [];
		return user && !another && hasMoreThanLearner(user, roles) ? [{ one, user }] : [];
	});
	const counts = new Map<User, number>();
	for (const { user } of disputed) counts.set(user, (counts.get(user) ?? 0) + 1);
	return new Map(disputed.flatMap(({ one, user }) => (counts.get(user) === 1 ? [[one, user]] : [])));
}

function usersOf({ match }: Classified): User[] {
	if (match.situation === 'unmatched') return [];
	return match.situation === 'disputed' ? match.users : [match.user];
}
