import { partition } from 'lodash';
import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import { compareProfile, hasValue, type ProfileDifferences } from '../../users/compare-profile';
import { fieldValueOf, isFieldUnread } from '../../users/field-value';
import type { ProfileValue } from '../../users/profile-target';
import { isSameValue } from '../../users/same-value';
import type { ToleratedDifference } from './tolerated-differences';
import { isKnownStoredForm } from '../memory/Memory';
import { userOf, type Classified } from './Classified';
import { emailOf, loginOf } from './names';
import type { PlanRules } from './PlanRules';
import { isProtected } from './protection';
import type { TakenAddresses } from './TakenAddresses';
import { wantedProfile } from './wanted-profile';

const LOGIN = { writeName: 'login', name: 'login', field: { name: 'login', type: 'login', choices: [] } };

export interface PlannedProfile extends ProfileDifferences {
	/** Names of the values that iSpring Learn gives in a form that cannot be read: they are not known to differ. */
	unread: string[];
	/** Values that differ and are not written, because iSpring Learn stores them in its own form. */
	tolerated: ToleratedDifference[];
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
	rules: PlanRules,
): PlannedProfile {
	const { profile, settings } = rules;
	const wanted = wantedProfile(employee, user, profile, settings);
	const values = taken?.email ? wanted.values.filter(({ name }) => name !== 'email') : wanted.values;
	const [unread, readable] = user
		? partition(values, ({ field }) => isFieldUnread(user, field))
		: [[], values];
	const [tolerated, compared] = user
		? partition(readable, (value) => isTolerated(user, value, rules))
		: [[], readable];
	const differences = compareProfile(user, compared);
	// While the email is left as it is, so is the login made from it.
	const isEmailKept = taken !== undefined || tolerated.some(({ name }) => name === 'email');
	const login = user && !isEmailKept ? followingLogin(employee, user, settings) : null;
	if (user && login !== null) {
		differences.changes.push({ field: 'login', from: user.login, to: login });
		differences.fields.login = login;
		differences.values.push({ ...LOGIN, value: login });
	}
	return {
		...differences,
		unread: unread.map(({ name }) => name),
		tolerated: tolerated.map(({ name, field, value }) => ({
			field: name,
			wanted: value,
			current: user ? fieldValueOf(user, field) : '',
		})),
		problems: wanted.problems,
	};
}

/** Whether a value differs only because iSpring Learn is known to store it in its own form. */
function isTolerated(user: User, wanted: ProfileValue, { memory, ignoresStoredForms }: PlanRules): boolean {
	if (ignoresStoredForms || hasValue(user, wanted)) return false;
	const target = { id: user.id, field: wanted.writeName, wanted: wanted.value };
	return isKnownStoredForm(memory, target, fieldValueOf(user, wanted.field));
}

/** A login follows the email only while it is the email; one that somebody chose stays. */
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
