import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import { emailAddressKey } from '../../text/email-address';
import { standardNameIn } from '../../users/standard-fields';
import { decideEmployee } from './decide';
import { groupBy } from './group-by';
import { givenUp, NAMES } from './address-transfers';
import { emailOf } from './names';
import type { PlanContext, TakenNames } from './PlanContext';

/**
 * Finds the people with a user whose new e-mail or login another user has, and keeps: iSpring Learn would refuse the
 * whole change in every run. They keep their own, and all else is updated.
 *
 * Whoever keeps their own gives nothing up either, so it goes on along a chain.
 *
 * @param isSelected whether the run decides about this employee
 */
export function keepTakenNames(
	context: PlanContext,
	isSelected: (employeeId: string) => boolean,
): PlanContext {
	const { matches, settings, world } = context;
	const changing = [...matches].flatMap(([employee, match]) => {
		if (!isSelected(employee.id) || (match.situation !== 'linked' && match.situation !== 'matched'))
			return [];
		const key = emailAddressKey(emailOf(employee, settings) ?? '');
		const isNew = key !== '' && NAMES.some((name) => emailAddressKey(match.user[name]) !== key);
		return isNew ? [{ employee, user: match.user }] : [];
	});
	if (changing.length === 0) return context;
	const holders = {
		login: groupBy(world.users.users, ({ login }) => emailAddressKey(login)),
		email: hasUniqueEmails(context)
			? groupBy(world.users.users, ({ email }) => emailAddressKey(email))
			: new Map<string, User[]>(),
	};
	const taken = new Map<Employee, TakenNames>();
	const kept: PlanContext = { ...context, takenNames: taken };
	for (let isSettled = false; !isSettled; ) {
		isSettled = true;
		const wanted = changing.map(({ employee, user }) => {
			const { outcome, writes } = decideEmployee(employee, kept);
			return { employee, user, fields: outcome === 'planned' ? writes.fields : {} };
		});
		const free = new Map(wanted.map(({ user, fields }) => [user, givenUp(user, fields)]));
		for (const { employee, user, fields } of wanted) {
			for (const name of NAMES) {
				const key = emailAddressKey(fields[name] ?? '');
				if (key === '' || key === emailAddressKey(user[name])) continue;
				const holder = holders[name].get(key)?.find((other) => other !== user && !isFree(other, key));
				if (!holder) continue;
				taken.set(employee, { ...taken.get(employee), [name]: holder });
				isSettled = false;
			}
		}

		function isFree(other: User, key: string): boolean {
			return free.get(other)?.includes(key) === true;
		}
	}
	return kept;
}

/** Where people may share an address, it is never taken. */
function hasUniqueEmails({ rules: { profileFields } }: PlanContext): boolean {
	return profileFields.some((field) => standardNameIn(profileFields, field) === 'email' && field.isUnique);
}
