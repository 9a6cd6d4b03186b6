import { partition } from 'lodash';
import { RefusedError, SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readUser, readUsers, readUsersById } from '../../ispring/users/read-users';
import { isUnreadable, type User } from '../../ispring/users/User';
import type { Progress } from '../../run/Progress';
import type { Role } from '../../ispring/users/roles';
import { idKey, isSameId } from '../../ispring/same-id';
import { lacksRole } from '../../users/lacks-role';
import { lastWriteOf, type Memory } from '../memory/Memory';
import { indexBy } from '../plan/group-by';
import { normalizeKey } from '../../text/normalize-key';
import type { PlanContext } from '../plan/PlanContext';
import { withAccount, type PendingDecision, type PendingWithAccount } from './PendingDecision';

/** More IDs than this make the URL too long; then all users are read. */
const MAX_IDS = 100;

/**
 * Verifies that new and returning users exist and are active: without a free seat in the plan, iSpring Learn silently
 * leaves them inactive (docs/apis/ispring-learn.md#users). An item says so when its user cannot be verified.
 *
 * It also reads users to whom a value was written that an earlier run had already written, so that the memory can learn
 * how iSpring Learn stores it.
 *
 * @returns the users that were read, by `idKey`
 */
export async function verifyActive(
	iSpring: Transport,
	progress: Progress<PendingDecision>,
	{ role, roles, memory }: Pick<PlanContext, 'role' | 'roles' | 'memory'>,
): Promise<ReadonlyMap<string, User>> {
	const written = withAccount(progress.pending());
	const [people, others] = partition(written, ({ action }) => action === 'create' || action === 'activate');
	const rewritten = others.filter((person) => isRewritten(person, memory));
	const users = await settle(
		readThese(
			iSpring,
			[...people, ...rewritten].map(({ userId }) => userId),
		),
	);
	if (!users.ok) {
		if (!(users.error instanceof SyncError)) throw users.error;
		people.forEach((person) => leaveUnchecked(person));
		if (people.length > 0) progress.warnings.push(UNCHECKED);
		return new Map();
	}
	const byId = indexBy(users.value, ({ id }) => idKey(id));
	const missing: PendingWithAccount[] = [];
	for (const person of people) {
		const user = byId.get(idKey(person.userId));
		if (user) {
			person.readBack = user;
			check(person, user, progress);
		} else missing.push(person);
	}
	await Promise.all(missing.map(async (person) => await lookAgain(iSpring, person, progress)));
	if (missing.some(isUnchecked)) progress.warnings.push(UNCHECKED);
	for (const person of people) {
		const user = byId.get(idKey(person.userId));
		if (user && role && person.action === 'create' && person.outcome !== 'failed' && lacksRole(user, role)) {
			warnOfRole(person, user, role, roles.roles, progress);
		}
	}
	return byId;
}

function isRewritten({ values = [], isProfileWritten, userId }: PendingWithAccount, memory: Memory): boolean {
	return (
		isProfileWritten === true &&
		values.some(({ writeName, value }) =>
			lastWriteOf(memory, { id: userId, field: writeName, wanted: value }),
		)
	);
}

/** The user exists and can be used, so this is only a warning. */
function warnOfRole(
	person: PendingDecision,
	{ roleIds, roleTypes }: User,
	role: Role,
	roles: readonly Role[],
	progress: Progress<PendingDecision>,
): void {
	const other = roles.find(({ id }) => roleIds.some((one) => isSameId(one, id)))?.title ?? roleTypes[0];
	const what = `iSpring Learn created the account of ${person.name} with ${other ? `the role "${other}"` : 'another role'} instead of "${role.title}".`;
	const warning = `${what} Assign the role in iSpring Learn, or choose another Default Role.`;
	person.reason += ` ${warning}`;
	progress.warnings.push(warning);
}

const UNCHECKED = 'The new users could not be read back, so the run did not check that they are active.';
const UNCHECKED_REASON =
	'The user could not be read back, so the run did not check that the user exists and is active.';

/** A list may lack a user who exists, so the user is read by ID. */
async function lookAgain(
	iSpring: Transport,
	person: PendingWithAccount,
	progress: Progress<PendingDecision>,
): Promise<void> {
	const user = await settle(readUser(iSpring, person.userId));
	if (user.ok) return check(person, user.value, progress);
	if (!(user.error instanceof SyncError)) throw user.error;
	if (!(user.error instanceof RefusedError && user.error.status === 404)) return leaveUnchecked(person);
	fail(
		person,
		`iSpring Learn confirmed the account of ${person.name}, but has no user with the ID ${person.userId}. The next run creates the account again; if this happens again, check the user in iSpring Learn.`,
		progress,
	);
}

function check(person: PendingWithAccount, user: User, progress: Progress<PendingDecision>): void {
	const { login } = person.writes.fields;
	if (person.action === 'create' && login !== undefined && normalizeKey(login) !== normalizeKey(user.login)) {
		const what = `iSpring Learn confirmed the account of ${person.name} as the user ${user.id}, but that user has another login.`;
		fail(person, `${what} Check the user in iSpring Learn.`, progress);
	} else if (isUnreadable(user, 'status')) {
		leaveUnchecked(person);
	} else if (user.status !== 'active') {
		const what = `The account of ${person.name} exists, but iSpring Learn keeps it inactive because the plan has no free seat.`;
		fail(person, `${what} Free up a seat or upgrade the plan; the next run activates it.`, progress);
	}
}

function fail(person: PendingDecision, error: string, progress: Progress<PendingDecision>): void {
	person.outcome = 'failed';
	person.error = error;
	person.reason += ` ${error}`;
	progress.warnings.push(error);
}

function leaveUnchecked(person: PendingDecision): void {
	person.reason += ` ${UNCHECKED_REASON}`;
}

function isUnchecked({ reason }: PendingDecision): boolean {
	return reason.endsWith(UNCHECKED_REASON);
}

async function readThese(iSpring: Transport, userIds: string[]): Promise<User[]> {
	if (userIds.length <= MAX_IDS) return await readUsersById(iSpring, userIds);
	return (await readUsers(iSpring)).users;
}
