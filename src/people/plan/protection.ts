import type { User } from '../../ispring/users/User';
import type { Decision } from './Decision';
import type { PlanRules } from './PlanRules';
import { isRoleUnknown, mayBeAdministrator } from './role-types';

/** Whether a user may be an administrator whom the settings protect: a list must not lock out those who can fix it. */
export function isProtected(user: User, { settings, roles }: PlanRules): boolean {
	return settings.protectAdministrators && mayBeAdministrator(user, roles);
}

/** The decision on a protected user: nothing is done, and an item says why. */
export function protectedDecision(base: Decision, user: User, { roles }: PlanRules): Decision {
	const what = isRoleUnknown(user, roles)
		? 'iSpring Learn does not return the role of this user, who may be an administrator'
		: 'this user is an administrator in iSpring Learn';
	return {
		...base,
		reason: `Skipped: ${what}, and Protect Administrators is on.`,
		needsAttention: true,
		...(isRoleUnknown(user, roles) ? { alerts: ['unknownRole'] } : {}),
	};
}
