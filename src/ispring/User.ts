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
}

export interface UserList {
	users: User[];
	unreadable: Array<{
		id?: string;
		why: string;
		/** Its addresses and logins as far as they can be made out, lower case. Empty: it may be anybody's. */
		names: string[];
		/** Its profile fields as far as they can be read, by name in lower case. */
		fields: Record<string, string>;
	}>;
}
