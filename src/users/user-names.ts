import type { User } from '../ispring/users/User';

/** What people call a user: their name, or the next best thing that the account has. */
export function userName(user: User): string {
	const name = [user.fields.first_name, user.fields.last_name].filter(Boolean).join(' ');
	return name || user.login || user.email || user.id;
}

/** Tells two users with the same name apart. */
export function userNameAndLogin(user: User): string {
	return `${userName(user)} (login ${user.login || 'unknown'})`;
}
