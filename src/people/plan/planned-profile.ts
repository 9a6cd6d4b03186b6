import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import { compareProfile, type ProfileDifferences } from '../../users/compare-profile';
import { isFieldUnread } from '../../users/field-value';
import { isSameValue } from '../../users/same-value';
import { userOf, type Classified } from './Classified';
import { emailOf, loginOf } from './names';
import type { PlanRules } from './PlanRules';
import { isProtected } from './protection';
import type { TakenAddresses } from './taken-addresses';
import { wantedProfile } from './wanted-profile';

export interface PlannedProfile extends ProfileDifferences {
	/** Names of the values that iSpring Learn gives in a form that cannot be read: they are not known to differ. */
	unread: string[];
	/** Why the profile cannot be written at all, as sentences. */
	problems: string[];
}

/**
 * How the profile of an employee's user is to change.
 *
 * @param user undefined for a new user
 * @param taken who has, and keeps, the addresses that the employee is to have
 */
export function plannedProfile(
	employee: Employee,
	user: User | undefined,
	taken: TakenAddresses | undefined,
	{ profile, settings }: PlanRules,
): PlannedProfile {
	const wanted = wantedProfile(employee, profile, settings);
	const values = wanted.values.filter(({ name }) => !(name === 'email' && taken?.email));
	const isUnread = ({ field }: (typeof values)[number]) => user !== undefined && isFieldUnread(user, field);
	const { changes, fields } = compareProfile(
		user,
		values.filter((value) => !isUnread(value)),
	);
	const login = user && !taken ? followingLogin(employee, user, settings) : null;
	if (user && login !== null) {
		changes.push({ field: 'login', from: user.login, to: login });
		fields.login = login;
	}
	const unread = values.filter(isUnread).map(({ name }) => name);
	return { changes, fields, unread, problems: wanted.problems };
}

/** A login follows the e-mail only while it is the e-mail; one that somebody chose stays. */
function followingLogin(employee: Employee, user: User, settings: PlanRules['settings']): string | null {
	if (settings.loginFrom !== 'email') return null;
	const email = emailOf(employee, settings);
	const isSame = (one: string, other: string) => isSameValue(one, other, { type: 'email', choices: [] });
	const wasEmail = user.login !== '' && isSame(user.login, user.email);
	return wasEmail && email && !isSame(user.email, email) ? loginOf(employee, settings) : null;
}

/** The profile fields that the user of an employee is given in this run; none when this user is not written. */
export function fieldsToWrite(
	{ employee, scope, match, obstacle }: Classified,
	taken: TakenAddresses | undefined,
	rules: PlanRules,
): Record<string, string> {
	const user = userOf(match);
	if (!user || scope.is !== 'active' || obstacle !== undefined || isProtected(user, rules)) return {};
	const { fields, problems } = plannedProfile(employee, user, taken, rules);
	return problems.length > 0 ? {} : fields;
}
