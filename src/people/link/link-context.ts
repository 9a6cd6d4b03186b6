import type { Employee } from '../../bamboohr/employees/Employee';
import { idKey } from '../../ispring/same-id';
import type { User } from '../../ispring/users/User';
import { storedIdOf } from '../../users/employee-id-field';
import { userOf } from '../plan/Classified';
import { groupBy, indexBy } from '../plan/group-by';
import type { PlanContext } from '../plan/PlanContext';
import type { ReadSuggestion } from './read-suggestions';

/** What a suggested pair is checked against: who is who today, and the other pairs of the input. */
export interface LinkContext {
	plan: PlanContext;
	/** By the ID of the employee whom a user stores. */
	linkedTo: ReadonlyMap<string, User>;
	/** The employee who has a user, by ID, email or login. */
	ownerOf: ReadonlyMap<User, Employee>;
	/** Intact pairs of the input, by the ID of the employee. */
	pairsOfEmployee: ReadonlyMap<string, readonly ReadSuggestion[]>;
	/** The same by the user's ID, as `idKey` gives it. */
	pairsOfUser: ReadonlyMap<string, readonly ReadSuggestion[]>;
}

export function linkContext(plan: PlanContext, input: readonly ReadSuggestion[]): LinkContext {
	const intact = input.filter(({ isIntact }) => isIntact);
	const owned = [...plan.classified.values()].flatMap(({ employee, match }) => {
		const user = userOf(match);
		return user ? [[user, employee] as const] : [];
	});
	return {
		plan,
		linkedTo: indexBy(plan.world.users.users, (user) => storedIdOf(user, plan.profile.idField)),
		ownerOf: new Map(owned),
		pairsOfEmployee: groupBy(intact, ({ item }) => item?.employeeId ?? ''),
		pairsOfUser: groupBy(intact, ({ item }) => idKey(item?.userId ?? '')),
	};
}
