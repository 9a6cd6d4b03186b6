import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import type { Match } from './Match';
import type { Scope } from './scope';

/** What is known of one employee before anything about them is compared. */
export interface Classified {
	employee: Employee;
	scope: Scope;
	match: Match;
	/** The login that a new user would get; null when BambooHR lacks what it is made from. */
	login: string | null;
	/** Whether this run decides on them. The others are classified, too: they may have an address, or lead somebody. */
	isSelected: boolean;
	/** Why nothing can be decided on them, as a sentence: what could not be read may be theirs. */
	obstacle?: string;
}

/** The user of an employee, whether the stored ID or an address tells. */
export function userOf(match: Match | undefined): User | undefined {
	return match?.situation === 'linked' || match?.situation === 'matched' ? match.user : undefined;
}
