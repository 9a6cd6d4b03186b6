import type { User } from '../../ispring/users/User';

/** The users who have, and keep, the login or email that an employee is to have. */
export interface TakenAddresses {
	login?: User;
	email?: User;
}
