import type { Employee } from '../../../bamboohr/employees/Employee';
import { idKey } from '../../../ispring/same-id';
import type { User } from '../../../ispring/users/User';
import { userNameAndLogin } from '../../../users/user-names';
import type { Classified } from '../../plan/Classified';
import { malformedEmailOf } from '../../plan/names';
import type { Assessed } from '../Assessed';
import { aboutEmployee, type Finding } from '../Finding';

/** Employees who have left, and active users who may be theirs although no ID, email or login tells. */
export function suspectedLeaver(assessed: Assessed): Finding[] {
	const suggested = new Map(assessed.suggestions.map(({ employee, user }) => [employee, user]));
	return [...assessed.context.classified.values()]
		.filter(({ scope }) => scope.is === 'left')
		.flatMap((one) =>
			unique([...suspectsOf(one, assessed), ...activeOnly(suggested.get(one.employee))]).map((user) =>
				finding(one.employee, user),
			),
		);
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
