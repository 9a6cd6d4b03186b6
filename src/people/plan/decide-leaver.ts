import type { Employee } from '../../bamboohr/employees/Employee';
import { isUnreadable, type User } from '../../ispring/users/User';
import { failedDecision, type Decision } from './Decision';
import { mayBeOfUnreadable } from './unreadable-rivals';
import type { Match } from './Match';
import { employeeName, employeeNameAndId, malformedEmailOf } from './names';
import { userNameAndLogin } from '../../users/user-names';
import type { PlanContext } from './PlanContext';
import { isProtected, protectedDecision } from './protection';
import { startsLater } from './scope';
import { takeAccess } from './take-access';

/**
 * When a user is deactivated: decides on the user of a leaver, whose employee is inactive in BambooHR.
 *
 * @param base the decision so far
 * @param match how the user was found: one found by an address alone may belong to somebody else
 */
export function decideLeaver(
	base: Decision,
	user: User,
	match: Extract<Match, { user: User }>,
	context: PlanContext,
): Decision {
	const decided = decideStatus(base, user, context);
	const others = match.situation === 'linked' ? match.alsoHasAddress : [];
	const active = others.filter(({ status }) => status === 'active');
	if (active.length === 0) return decided;
	return {
		...decided,
		reason: `${decided.reason} Also active with the same address: ${active.map(userNameAndLogin).join(' and ')}. Check whether this is the same person.`,
		needsAttention: true,
		alerts: ['suspectedLeaver'],
	};
}

function decideStatus(base: Decision, user: User, context: PlanContext): Decision {
	const { leaverAction } = context.settings;
	const wanted = leaverAction === 'terminate' ? 'terminated' : 'inactive';
	// A terminated user is never turned back into an inactive one.
	if (
		user.status === wanted ||
		user.status === 'terminated' ||
		// Whether the employment has ended is unknown, and terminating the user again in every run would change nothing.
		isUnreadable(user, 'ended') ||
		(user.status === 'inactive' && leaverAction === 'none')
	) {
		return { ...base, reason: `Left the company; the account is already ${user.status}.` };
	}
	if (leaverAction === 'none') {
		return { ...base, reason: 'Left the company; Leaver Action is Do Nothing.', alerts: ['leaverKept'] };
	}
	if (isProtected(user, context)) return protectedDecision(base, user, context);
	const rival = base.situation === 'matched' ? mayBeOfUnreadable(user, context) : undefined;
	if (rival !== undefined) return failedDecision(base, [rival]);
	return { ...base, ...takeAccess(user, leaverAction), reason: 'Left the company: inactive in BambooHR.' };
}

/**
 * Decides on a leaver who has no user. Nothing is to be done, except in two cases that somebody has to check: the user
 * belongs to a new record that has not started yet and stays active until then, or a similar active user may be theirs.
 *
 * @param accountOf the employees to whom the user with this leaver's address belongs instead
 */
export function decideLeaverWithoutUser(
	base: Decision,
	employee: Employee,
	accountOf: readonly Employee[],
	context: PlanContext,
): Decision {
	const owners = accountOf.map(employeeNameAndId).join(' and ');
	const gap = gapUntilStart(accountOf, context.world.today);
	const why = similarUsersOf(employee, context);
	const alike = why && `${why}. If this is the same person, deactivate the user in iSpring Learn.`;
	const suspicions = [...(gap === undefined ? [] : [gap]), ...(alike === undefined ? [] : [alike])];
	const suspect = { ...base, needsAttention: true, alerts: ['suspectedLeaver' as const] };
	if (owners !== '') {
		const reason = `Left the company; the user with the same address belongs to ${owners}.`;
		return suspicions.length === 0
			? { ...base, reason }
			: { ...suspect, reason: [reason, ...suspicions].join(' ') };
	}
	return alike === undefined
		? { ...base, reason: 'Left the company and has no account.' }
		: {
				...suspect,
				reason: `Left the company. No user has their BambooHR ID, email, or login. ${alike}`,
			};
}

/** A sentence when nobody to whom the user belongs has started yet, else undefined. */
function gapUntilStart(owners: readonly Employee[], today: string): string | undefined {
	const [owner] = owners;
	if (!owner || !owners.every((one) => startsLater(one, today))) return undefined;
	return `${employeeName(owner)} starts on ${owner.hireDate}; until then the user is left unchanged.`;
}

/** Which active users may belong to a leaver, and why; undefined when there are none. */
function similarUsersOf(employee: Employee, { similarUsers, settings }: PlanContext): string | undefined {
	const malformed = malformedEmailOf(employee, settings);
	const addressed = malformed === null ? [] : similarUsers.withAddressIn(malformed);
	const named = similarUsers.withNameOf(employee);
	const reasons = [
		...(addressed.length === 0
			? []
			: [
					`Active with an address that appears in their invalid email in BambooHR ("${malformed}"): ${addressed.map(userNameAndLogin).join(' and ')}`,
				]),
		...(named.length === 0
			? []
			: [`Active with the same name: ${named.map(userNameAndLogin).join(' and ')}`]),
	];
	return reasons.length === 0 ? undefined : reasons.join('. ');
}
