import type { Employee } from '../../bamboohr/employees/Employee';
import { idKey } from '../../ispring/same-id';
import type { User } from '../../ispring/users/User';
import type { Steps } from '../../run/steps';
import { rememberGroups } from '../memory/remember-groups';
import type { Classified } from './Classified';
import type { Classification } from './classify';
import { indexBy } from './group-by';
import { findGroupRenames, withRenames } from './group-renames';
import type { GroupRename } from './GroupRename';
import { findNewUsers } from './new-user';
import type { PlannedProfile } from './planned-profile';
import type { PlanRules } from './PlanRules';
import { findSimilarUsers, type SimilarUsers } from './similar-users';
import { findTakenAddresses } from './taken-addresses';
import type { TakenAddresses } from './TakenAddresses';
import { disputeTakenLogins } from './taken-logins';

/** The finished picture: what each decision of a plan is made from. */
export interface PlanContext extends PlanRules {
	classified: ReadonlyMap<Employee, Classified>;
	/** Users who keep the ID of an employee whom BambooHR no longer has. */
	orphans: readonly User[];
	employeesById: ReadonlyMap<string, Employee>;
	/** By `idKey`. */
	usersById: ReadonlyMap<string, User>;
	/** Active users who are nobody's, and look like an employee. */
	similarUsers: SimilarUsers;
	/** Of employees who cannot have the email or login that they are to have: the user who keeps it. */
	takenAddresses: ReadonlyMap<Employee, TakenAddresses>;
	/** The employees who get a user in this run, with the profile of each. */
	newUsers: ReadonlyMap<Employee, PlannedProfile>;
	/** The groups whose value was renamed in BambooHR. The rules of the groups count them as those of their new values. */
	groupRenames: readonly GroupRename[];
}

/** Settles what depends on several employees at once: who keeps an address, and who gets a user. */
export function* planContext({ classified, orphans }: Classification, rules: PlanRules): Steps<PlanContext> {
	const { employees, users } = rules.world;
	const takenAddresses = findTakenAddresses(classified, rules);
	yield undefined;
	const settled = disputeTakenLogins(classified, takenAddresses, rules);
	yield undefined;
	const newUsers = yield* findNewUsers(settled, rules);
	const groupRenames = findGroupRenames([...settled.values()], rules);
	const groups = withRenames(rules.groups, groupRenames);
	return {
		...rules,
		groups,
		memory: rememberGroups(rules.memory, groups, {
			created: [],
			renames: groupRenames,
			renamed: new Set(),
			world: rules.world,
		}),
		groupRenames,
		classified: settled,
		orphans,
		employeesById: indexBy(employees.employees, ({ id }) => id),
		usersById: indexBy(users.users, ({ id }) => idKey(id)),
		similarUsers: findSimilarUsers(users.users, settled),
		takenAddresses,
		newUsers,
	};
}
