import type { WorkLeave } from './work-leave';

export type UserStatus = 'active' | 'inactive' | 'terminated';

/** A user of iSpring Learn. */
export interface User {
	id: string;
	departmentId: string;
	status: UserStatus;
	/** The types of all the user's roles in lower case: `learner`, `administrator`… */
	roleTypes: string[];
	roleIds: string[];
	login: string;
	email: string;
	/** Profile field values by field name in lower case, without empty ones. */
	fields: Record<string, string>;
	groupIds: string[];
	/** `manual`: the supervisor is `supervisorId`; `inherit`: the department's supervisor. */
	subordination: { type: string; supervisorId?: string };
	/** Absent when the user is not on leave. */
	workLeave?: WorkLeave;
	/**
	 * Values that were present but unreadable: `status`, `ended` (whether an inactive user's employment has ended),
	 * `departmentId`, `groups`, `subordination`, `workLeave`, or `fields.` followed by a name in lower case. The values
	 * above are guesses then and must not be compared. Absent when everything was readable.
	 */
	unreadable?: readonly string[];
}

/** Whether a value of a user was present but unreadable; see `User.unreadable`. */
export function isUnreadable({ unreadable = [] }: Pick<User, 'unreadable'>, what: string): boolean {
	return unreadable.includes(what);
}

export interface UserList {
	users: User[];
	/** Whether the list cannot distinguish ended employments from inactive users. */
	isOlderList?: boolean;
	unreadable: Array<{
		id?: string;
		why: string;
		/** Its readable email addresses and logins in lower case. Empty: it may be any user. */
		names: string[];
		/** Its readable profile fields by name in lower case. */
		fields: Record<string, string>;
	}>;
}
