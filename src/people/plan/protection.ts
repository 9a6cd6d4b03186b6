import type { User } from '../../ispring/users/User';
import type { Decision } from './Decision';
import type { PlanRules } from './PlanRules';
import { isRoleUnknown, mayBeAdministrator } from './role-types';

/** Whoever can lock others out must not be locked out by a list. */
export function isProtected(user: User, { settings, roles }: PlanRules): boolean {
	return settings.protectAdministrators && mayBeAdministrator(user, roles);
}

export function protectedDecision(base: Decision, user: User, { roles }: PlanRules): Decision {
	const what = isRoleUnknown(user, roles)
		? 'iSpring Learn does not say which role this user has, so it may be an administrator'
		: 'an administrator in iSpring Learn';
	return {
		...base,
		reason: `Left alone: ${what}, and Protect Administrators is on.`,
		needsAttention: true,
		...(isRoleUnknown(user, roles) ? { alerts: ['unknownRole'] } : {}),
	};
}
