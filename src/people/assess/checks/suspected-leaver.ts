import type { Employee } from '../../../bamboohr/employees/Employee';
import { idKey } from '../../../ispring/same-id';
import type { User } from '../../../ispring/users/User';
import { userNameAndLogin } from '../../../users/user-names';
import type { Decision } from '../../plan/Decision';
import { userOf, type Classified } from '../../plan/Classified';
import { malformedEmailOf } from '../../plan/names';
import type { Assessed } from '../Assessed';
import { aboutEmployee, type Finding } from '../Finding';

/**
 * Employees who have left, and active users who may be theirs although no ID, email or login tells, or are theirs; and
 * employees who are Active in BambooHR although their last day is over.
 */
export function suspectedLeaver(assessed: Assessed): Finding[] {
	const suggested = new Map(assessed.suggestions.map(({ employee, user }) => [employee, user]));
	const all = [...assessed.context.classified.values()];
	const left = all.filter(({ scope }) => scope.is === 'left');
	const decisions = new Map(assessed.plan?.decisions.map((one) => [one.employeeId, one]));
	return [
		...left.flatMap((one) =>
			unique([...suspectsOf(one, assessed), ...activeOnly(suggested.get(one.employee))]).map((user) =>
				finding(one.employee, user),
			),
		),
		...all.flatMap((one) => stillActive(one, assessed)),
		...left.flatMap((one) =>
			activeOnly(userOf(one.match)).map((user) =>
				known(one.employee, user, decisions.get(one.employee.id), assessed),
			),
		),
	];
}

function suspectsOf({ employee, match }: Classified, { context }: Pick<Assessed, 'context'>): User[] {
	if (match.situation === 'linked') return match.alsoHasAddress.filter(({ status }) => status === 'active');
	if (match.situation !== 'unmatched') return [];
	const text = malformedEmailOf(employee, context.settings);
	const { similarUsers } = context;
	return [...similarUsers.withNameOf(employee), ...(text === null ? [] : similarUsers.withAddressIn(text))];
}

function activeOnly(user: User | undefined): User[] {
	return user?.status === 'active' ? [user] : [];
}

function unique(users: readonly User[]): User[] {
	return [...new Map(users.map((user) => [idKey(user.id), user])).values()];
}

function finding(employee: Employee, user: User): Finding {
	return {
		...aboutEmployee(employee, {
			check: 'suspectedLeaver',
			severity: 'warning',
			reason: `Has left the company, and the active user ${userNameAndLogin(user)} looks like theirs. A sync does not deactivate it.`,
			fix: 'If this is the same person, deactivate the user in iSpring Learn under Users, or confirm the suggested pair with the operation Link: then the next sync does it.',
		}),
		userId: user.id,
	};
}

/** Somebody who was hired again may keep the last day of the time before. */
function stillActive(
	{ employee, scope, match }: Classified,
	{ context }: Pick<Assessed, 'context'>,
): Finding[] {
	const { terminationDate, hireDate } = employee;
	const isOver = Boolean(terminationDate) && (terminationDate ?? '') < context.world.today;
	if (scope.is !== 'active' || !isOver || (hireDate ?? '') > (terminationDate ?? '')) return [];
	const user = userOf(match);
	return [
		{
			...aboutEmployee(employee, {
				check: 'suspectedLeaver',
				severity: 'warning',
				reason: `The termination date in BambooHR, ${terminationDate ?? ''}, is over, but the status is Active. A sync goes by the status: the person ${user ? 'keeps the account' : 'gets an account'}.`,
				fix: 'If they have left, set the employee to Inactive in BambooHR; if not, correct the termination date there under Job.',
			}),
			userId: user?.id ?? null,
		},
	];
}

function known(
	employee: Employee,
	user: User,
	decision: Decision | undefined,
	{ context }: Pick<Assessed, 'context'>,
): Finding {
	const isDone = decision?.outcome === 'planned' && ['deactivate', 'terminate'].includes(decision.action);
	const isHeld = decision?.outcome === 'held';
	const then = isDone
		? 'A first sync deactivates it.'
		: isHeld
			? 'A first sync holds it back, because more people would lose access than the limits allow.'
			: `A first sync does not deactivate it. ${decision?.reason ?? ''}`.trim();
	return {
		...aboutEmployee(employee, {
			check: 'suspectedLeaver',
			severity: isDone || context.settings.leaverAction === 'none' ? 'info' : 'warning',
			reason: `Has left the company, and their user ${userNameAndLogin(user)} is active. ${then}`,
			fix: 'If they have not left, set the employee to Active in BambooHR before the first sync; otherwise nothing has to be done there.',
		}),
		userId: user.id,
	};
}
