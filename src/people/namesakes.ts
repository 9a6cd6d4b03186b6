import type { Employee } from '../bamboohr/Employee';
import type { User } from '../ispring/User';
import { groupBy } from './group-by';
import type { Match } from './match';

/**
 * Finds the active users who have an employee's name and are nobody's account: one of them may be that of a leaver who
 * can no longer be found by ID or address. A name proves nothing, so this is for people to look at.
 */
export function namesakeFinder(
	users: readonly User[],
	matches: ReadonlyMap<Employee, Match>,
): (employee: Employee) => User[] {
	const taken = new Set(
		[...matches.values()].flatMap((match) =>
			match.situation === 'linked' || match.situation === 'matched' ? match.user : [],
		),
	);
	const byName = groupBy(
		users.filter((user) => user.status === 'active' && !taken.has(user)),
		({ fields }) => nameKey(fields.first_name, fields.last_name),
	);
	return ({ firstName, preferredName, lastName }) => {
		const keys = new Set([nameKey(firstName, lastName), nameKey(preferredName, lastName)]);
		return [...keys].flatMap((key) => byName.get(key) ?? []);
	};
}

/** A full name whatever the order of its parts, the case and the accents are; empty when a part is missing. */
function nameKey(first: string | null | undefined, last: string | null | undefined): string {
	const parts = [first, last].map(
		(name) =>
			(name ?? '')
				.normalize('NFKD')
				.replace(/\p{M}+/gu, '')
				.toLowerCase()
				.match(/[\p{L}\p{N}]+/gu) ?? [],
	);
	const isFull = parts.every((words) => words.length > 0);
	return isFull ? parts.flat().sort().join(' ') : '';
}
