import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import { emailAddressKey } from '../../text/email-address';
import { storedIdOf } from '../../users/employee-id-field';
import { addressesGivenUp } from '../../users/given-up-addresses';
import { userNameAndLogin } from '../../users/user-names';
import type { Classified } from './Classified';
import { indexBy } from './group-by';
import { employeeNameAndId } from './names';
import { fieldsToWrite } from './planned-profile';
import type { PlanRules } from './PlanRules';
import type { TakenAddresses } from './TakenAddresses';

/**
 * The last rule of matching: a login that another user has is disputed for an employee without a user, unless that user
 * gives it up in this very run.
 *
 * @param taken who has, and keeps, what employees with a user are to have
 * @returns the same employees, some of them disputed
 */
export function disputeTakenLogins(
	classified: ReadonlyMap<Employee, Classified>,
	taken: ReadonlyMap<Employee, TakenAddresses>,
	rules: PlanRules,
): ReadonlyMap<Employee, Classified> {
	// Whoever has left and has no user gets none, so there is nothing to dispute.
	const newcomers = [...classified.values()].filter(
		({ match, scope }) => match.situation === 'unmatched' && scope.is !== 'left',
	);
	if (newcomers.length * rules.world.users.users.length === 0) return classified;
	const holders = indexBy(rules.world.users.users, (user) => emailAddressKey(user.login));
	const linked = [...classified.values()].flatMap((one) =>
		one.match.situation === 'linked' ? [{ user: one.match.user, owner: one }] : [],
	);
	const ownerOf = new Map(linked.map(({ user, owner }) => [user, owner]));
	const settled = new Map(classified);
	for (const newcomer of newcomers) {
		const login = emailAddressKey(newcomer.login ?? '');
		const holder = login === '' ? undefined : holders.get(login);
		if (!holder) continue;
		const owner = ownerOf.get(holder);
		if (owner?.isSelected) {
			const fields = fieldsToWrite(owner, taken.get(owner.employee), rules);
			if (addressesGivenUp(holder, fields).includes(login)) continue;
		}
		const reason = takenReason(newcomer.employee, login, holder, owner, rules);
		settled.set(newcomer.employee, {
			...newcomer,
			match: { situation: 'disputed', reason, users: [holder] },
		});
	}
	return settled;
}

/** Why a login is disputed, with both IDs, and what to change: most often it is a rehire under a new ID. */
function takenReason(
	employee: Employee,
	login: string,
	holder: User,
	owner: Classified | undefined,
	{ profile: { idField } }: PlanRules,
): string {
	const storedId = storedIdOf(holder, idField);
	const field = `the profile field "${idField?.label ?? ''}"`;
	const taken = `The login ${login} of ${employeeNameAndId(employee)} belongs to the user ${userNameAndLogin(holder)}`;
	if (storedId === '' || storedId === employee.id) return `${taken}. Correct the address of one of the two.`;
	const other = owner ? employeeNameAndId(owner.employee) : `employee ${storedId}`;
	const kept = `${taken}, linked to ${other}${owner?.scope.is === 'left' ? ', who has left the company' : ''}.`;
	return `${kept} If both are the same person, set ${field} of that user to ${employee.id}; otherwise correct the address of one of the two.`;
}
