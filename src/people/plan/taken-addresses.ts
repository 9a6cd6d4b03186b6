import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import { emailAddressKey } from '../../text/email-address';
import { ADDRESSES, addressesGivenUp } from '../../users/given-up-addresses';
import { hasUniqueEmails } from '../../users/unique-emails';
import { userOf, type Classified } from './Classified';
import { groupBy } from './group-by';
import { emailOf } from './names';
import { fieldsToWrite } from './planned-profile';
import type { PlanRules } from './PlanRules';
import type { TakenAddresses } from './TakenAddresses';

/**
 * Finds the employees with a user whose new email or login another user has and keeps: iSpring Learn would refuse the
 * whole change in every run. They keep their old address, and everything else is updated.
 *
 * Whoever keeps their own address gives nothing up either, so this goes on along a chain.
 */
export function findTakenAddresses(
	classified: ReadonlyMap<Employee, Classified>,
	rules: PlanRules,
): Map<Employee, TakenAddresses> {
	const taken = new Map<Employee, TakenAddresses>();
	const changing = changingAddress(classified, rules);
	if (changing.length === 0) return taken;
	const holders = holdersOf(rules);
	for (let isSettled = false; !isSettled; ) {
		isSettled = true;
		const wanted = changing.map(({ one, user }) => ({
			employee: one.employee,
			user,
			fields: fieldsToWrite(one, taken.get(one.employee), rules),
		}));
		const free = new Map(wanted.map(({ user, fields }) => [user, addressesGivenUp(user, fields)]));
		for (const { employee, user, fields } of wanted) {
			for (const name of ADDRESSES) {
				const key = emailAddressKey(fields[name] ?? '');
				if (key === '' || key === emailAddressKey(user[name])) continue;
				const keeps = (other: User) => other !== user && free.get(other)?.includes(key) !== true;
				const holder = holders[name].get(key)?.find(keeps);
				if (!holder) continue;
				taken.set(employee, { ...taken.get(employee), [name]: holder });
				isSettled = false;
			}
		}
	}
	return taken;
}

/** Those with a user whose email in BambooHR is not both the login and the email of that user. */
function changingAddress(classified: ReadonlyMap<Employee, Classified>, { settings }: PlanRules) {
	return [...classified.values()].flatMap((one) => {
		const user = userOf(one.match);
		if (!user || !one.isSelected) return [];
		const key = emailAddressKey(emailOf(one.employee, settings) ?? '');
		return key !== '' && ADDRESSES.some((name) => emailAddressKey(user[name]) !== key) ? [{ one, user }] : [];
	});
}

/** Users by what nobody else may have. Unless the account says that emails are unique, people may share one. */
function holdersOf({ world, profile }: PlanRules): Record<keyof TakenAddresses, Map<string, User[]>> {
	const { users } = world.users;
	return {
		login: groupBy(users, ({ login }) => emailAddressKey(login)),
		email:
			hasUniqueEmails(profile.profileFields) === true
				? groupBy(users, ({ email }) => emailAddressKey(email))
				: new Map<string, User[]>(),
	};
}
