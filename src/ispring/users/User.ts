export type UserStatus = 'active' | 'inactive' | 'terminated';

/** One account in iSpring Learn. */
export interface User {
	id: string;
	departmentId: string;
	status: UserStatus;
	/** The type names of all the user's roles, lower case: `learner`, `administrator`… */
	roleTypes: string[];
	roleIds: string[];
	login: string;
	email: string;
	/** Profile field values by the field's name in lower case; empty ones are left out. */
	fields: Record<string, string>;
	groupIds: string[];
	/** `manual` = the one named by `supervisorId`; `inherit` = the department's. */
	subordination: { type: string; supervisorId?: string };
	/**
	 * What is there and could not be read: `status`, `ended` (whether an inactive user's employment has ended), `departmentId`, `groups`, `subordination`, or `fields.` and a name in
	 * lower case. The value in its place is a guess, and nothing is compared with it. Absent when all was read.
	 */
	unreadable?: readonly string[];
}

/** Whether a value of an account is there and could not be read. */
export function isUnreadable({ unreadable = [] }: Pick<User, 'unreadable'>, what: string): boolean {
	return unreadable.includes(what);
}

export interface UserList {
	users: User[];
	/** The list cannot tell ended employments from inactive users. */
	isOlderList?: boolean;
	unreadable: Array<{
		id?: string;
		why: string;
		/** Its addresses and logins as far as they can be made out, lower case. Empty: it may be anybody's. */
		names: string[];
		/** Its profile fields as far as they can be read, by name in lower case. */
		fields: Record<string, string>;
	}>;
}
