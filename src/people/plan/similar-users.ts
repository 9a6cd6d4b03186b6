import type { Employee } from '../../bamboohr/employees/Employee';
import type { User } from '../../ispring/users/User';
import { emailAddressKey } from '../../text/email-address';
import { containsWhole } from '../../text/contains-whole';
import { removeInvisible } from '../../text/invisible';
import { groupBy } from './group-by';
import { userOf, type Classified } from './Classified';

export interface SimilarUsers {
	/** Users with an employee's name. */
	withNameOf(employee: Employee): User[];
	/** Users whose email or login appears in a text that is not an address itself. */
	withAddressIn(text: string): User[];
}

/**
 * Indexes the active users who belong to no employee by what they resemble: one of them may belong to a leaver who can no
 * longer be found by ID or address. Similarity proves nothing, so this only tells people where to look.
 */
export function findSimilarUsers(
	users: readonly User[],
	classified: ReadonlyMap<Employee, Classified>,
): SimilarUsers {
	const taken = new Set([...classified.values()].flatMap(({ match }) => userOf(match) ?? []));
	const free = users.filter((user) => user.status === 'active' && !taken.has(user));
	const byAddress = groupBy(
		free.flatMap((user) =>
			[user.email, user.login].flatMap((name) => coresIn(name).map((core) => ({ user, core }))),
		),
		({ core }) => core,
	);
	const byName = groupBy(free, ({ fields }) => nameKey(fields.first_name, fields.last_name));
	return {
		withNameOf({ firstName, preferredName, lastName }) {
			const keys = new Set([nameKey(firstName, lastName), nameKey(preferredName, lastName)]);
			return [...keys].flatMap((key) => byName.get(key) ?? []);
		},
		withAddressIn(text) {
			const key = emailAddressKey(text);
			const near = coresIn(text).flatMap((core) => byAddress.get(core) ?? []);
			return [...new Set(near.map(({ user }) => user))].filter(({ email, login }) =>
				[email, login].map(emailAddressKey).some((name) => name.includes('@') && containsWhole(key, name)),
			);
		},
	};
}

/** What is directly around each `@`: the same in an address and in any text that contains it. */
function coresIn(text: string): string[] {
	const parts = emailAddressKey(text).split('@');
	return parts.slice(1).map((after, index) => {
		const [local = ''] = /[\p{L}\p{N}._%+-]*$/u.exec((parts[index] ?? '').slice(-64)) ?? [];
		const [domain = ''] = /^[\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*/u.exec(after.slice(0, 254)) ?? [];
		return `${local}@${domain.replace(/-+$/, '')}`;
	});
}

/** A full name regardless of the order of its parts, case and accents; empty when a part is missing. */
function nameKey(first: string | null | undefined, last: string | null | undefined): string {
	const parts = [first, last].map(
		(name) =>
			removeInvisible(name ?? '')
				.normalize('NFKD')
				.replace(/\p{M}+/gu, '')
				.toLowerCase()
				.match(/[\p{L}\p{N}]+/gu) ?? [],
	);
	const isFull = parts.every((words) => words.length > 0);
	return isFull ? parts.flat().sort().join(' ') : '';
}
