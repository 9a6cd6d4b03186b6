import { SyncError } from '../errors';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import { readUsers, readUsersById } from '../ispring/read-users';
import type { User } from '../ispring/User';
import type { Progress } from '../run/Progress';
import { withAccount, type Person } from './Person';

/** Reading more accounts than this by id makes addresses too long; then all are read. */
const MAX_IDS = 100;

/**
 * Looks whether new and returning people really are active: when the iSpring plan has no free seat, accounts come out
 * inactive without a word (fact sheet 2.1).
 */
export async function readBack(iSpring: Transport, progress: Progress<Person>): Promise<void> {
	const people = withAccount(progress.toDo()).filter(
		({ action }) => action === 'create' || action === 'activate',
	);
	const users = await settle(
		readThese(
			iSpring,
			people.map(({ userId }) => userId),
		),
	);
	if (!users.ok) {
		if (!(users.error instanceof SyncError)) throw users.error;
		progress.warnings.push(
			'The new accounts could not be read back: whether they are active was not checked.',
		);
		return;
	}
	const inactive = new Set(users.value.filter(({ status }) => status !== 'active').map(({ id }) => id));
	for (const person of people) {
		if (!inactive.has(person.userId)) continue;
		person.outcome = 'failed';
		person.error = `The account of ${person.name} exists, but iSpring Learn keeps it inactive: the plan has no free seat. Free a seat or extend the plan; the next run activates it.`;
		person.reason += ` ${person.error}`;
		progress.warnings.push(person.error);
	}
}

async function readThese(iSpring: Transport, userIds: string[]): Promise<User[]> {
	if (userIds.length <= MAX_IDS) return await readUsersById(iSpring, userIds);
	return (await readUsers(iSpring)).users;
}
