import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import type { Person } from '../rules/match-rule';

/** An employee who still works for the company, and the user through whom they learn. */
export type Learner = Person &
	(
		| { is: 'active'; user: User }
		/** Left out by the departments or the filter; `reason` is a sentence. */
		| { is: 'out'; reason: string }
		/** Has no active user, which the people sync takes care of. */
		| { is: 'withoutUser'; user?: User; reason: string }
		/** Nobody knows which user is theirs. */
		| { is: 'disputed'; reason: string }
		/** A user who may be theirs could not be read. */
		| { is: 'unreadable'; reason: string }
	);

export type ActiveLearner = Learner & { is: 'active' };

/** Whether somebody works here today or is about to: some of BambooHR's views show future hires as inactive. */
export function isEmployed({ status, hireDate }: Employee, today: string): boolean {
	return status === 'active' || (typeof hireDate === 'string' && hireDate > today);
}
