import type { User } from '../ispring/users/User';

/** The name that people know a user by: first and last name, else login, email or ID. */
export function userName(user: User): string {
	const name = [user.fields.first_name, user.fields.last_name].filter(Boolean).join(' ');
	return name || user.login || user.email || user.id;
}

/** A user's name with the login, to tell two users with the same name apart. */
export function userNameAndLogin(user: User): string {
	return `${userName(user)} (login ${user.login || 'unknown'})`;
}
