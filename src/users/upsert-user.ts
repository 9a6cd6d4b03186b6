import { ParameterError, RefusedError, SyncError } from '../errors';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import { readUser } from '../ispring/users/read-users';
import type { User } from '../ispring/users/User';
import { userNameAndLogin } from './user-names';
import type { Change } from '../run/outcome';
import { changeUser } from './change-user';
import { createAndReadBack } from './create-user';
import { matchUser, type UserKey } from './match-user';
import { changesOfNew, userDifferences, type WantedUser } from './user-differences';
import type { UserDirectory } from './UserDirectory';

export interface Upsert {
	/** A user ID belongs to an existing user: nobody can be created with a chosen ID. */
	userKey: UserKey | { by: 'userId'; value: string };
	wanted: WantedUser;
	/** Whether an existing user gets the role as well; new users always do. */
	updateRole: boolean;
	/** The text of the message to new users; undefined sends none. */
	invitationMessage?: string;
}

export interface Upserted {
	outcome: 'created' | 'updated' | 'unchanged';
	changes: Change[];
	user: User;
	/** False when a new user could not be read back: then its status is not known. */
	isReadBack: boolean;
}

export interface Account {
	transport: Transport;
	directory: UserDirectory;
	/** Called only when a user is created without a department. */
	rootDepartmentId(): Promise<string>;
	/** Called only when a user's groups may change. */
	smartGroupIds(): Promise<ReadonlySet<string>>;
	/** The error that names the parameter a refusal is about, if that is known. `user`: who was to be changed. */
	whyRefused(refusal: RefusedError, wanted: WantedUser, user?: User): Promise<ParameterError | undefined>;
}

/** Both may mean "already exists" (docs/apis/ispring-learn.md#errors). */
const MAY_EXIST = [400, 409];

/**
 * Updates the user whom the key belongs to, or creates one where there is none.
 *
 * @throws ParameterError when two users match, when another user has the login or email of the new one, or when the new
 * one has no name; IncompleteListError when a user who could not be read may be the one; SyncError when iSpring Learn
 * refuses a request or cannot be reached
 */
export async function upsertUser(upsert: Upsert, account: Account): Promise<Upserted> {
	const { userKey } = upsert;
	const { transport, directory } = account;
	if (userKey.by === 'userId') {
		await directory.lookUp([]);
		const user = directory.index.get(userKey.value) ?? (await readUser(transport, userKey.value));
		return await change(user, upsert, account);
	}
	const person = newPerson(upsert.wanted, userKey);
	const names = [userKey.by === 'profileField' ? '' : userKey.value, person.email, person.login];
	// Only the list shows who has a value in a profile field: the search by it is another endpoint, which shows ended
	// employments as inactive (docs/apis/ispring-learn.md#user-search).
	if (userKey.by === 'profileField') await directory.readAll();
	else await directory.lookUp([...new Set(names.filter((name) => name !== ''))]);

	const find = () => matchUser(userKey, names, directory);
	const user = find();
	if (user) return await change(user, upsert, account);
	refuseTaken(person, userKey, directory);
	if (!hasName(person)) {
		const missed = await findMissed();
		if (missed) return await change(missed, upsert, account);
		throw namelessError(userKey.value);
	}
	const made = await settle(create(person, upsert, account));
	if (made.ok) return made.value;
	const { error } = made;
	// Any error but a plain refusal may have come while looking for what a lost answer had created.
	if (!(error instanceof RefusedError) || error.status >= 500) {
		directory.forget();
		throw error;
	}
	const missed = MAY_EXIST.includes(error.status) ? await findMissed() : undefined;
	if (missed) return await change(missed, upsert, account);
	throw (await account.whyRefused(error, person)) ?? error;

	/** The filters of a look-up may be case-sensitive; the whole list is compared here. */
	async function findMissed(): Promise<User | undefined> {
		if (directory.isWhole) return undefined;
		await directory.readAll();
		return find();
	}
}

/** Adds what a new user needs: the key that finds it the next time, and a login. */
function newPerson(wanted: WantedUser, userKey: UserKey): WantedUser {
	const email = wanted.email || (userKey.by === 'email' ? userKey.value : '');
	const login = wanted.login || (userKey.by === 'login' ? userKey.value : email);
	if (userKey.by !== 'profileField') return { ...wanted, email, login };
	const { field, value } = userKey;
	const others = wanted.values.filter((one) => one.field.name !== field.name);
	const key = { field, writeName: field.name, name: field.name, value };
	return { ...wanted, email, login, values: [...others, key] };
}

/** @throws ParameterError when a new user cannot be made, or would be a second one of the same person */
function refuseTaken(person: WantedUser, userKey: UserKey, { index }: UserDirectory): void {
	if (person.login === '') {
		const hint = 'Enter an email or a login.';
		throw new ParameterError('Email', 'it is empty, and no existing user matches.', hint);
	}
	const byLogin = index.find(['login'], person.login).map((user) => ({ user, what: 'Login' }));
	// Users who are matched by their login may share an email.
	const byEmail = userKey.by === 'login' ? [] : index.find(['email', 'login'], person.email);
	const [rival] = [...byLogin, ...byEmail.map((user) => ({ user, what: 'Email' }))];
	if (!rival) return;
	const value = rival.what === 'Login' ? person.login : person.email;
	throw new ParameterError(
		rival.what,
		`no user matches ${userKey.value}, but ${userNameAndLogin(rival.user)} with the ID ${rival.user.id} already has ${value}.`,
		'Match by that value, or correct one of the two. Otherwise, the same person would get a second account.',
	);
}

function hasName({ values }: WantedUser): boolean {
	return values.some(({ name }) => name === 'firstName' || name === 'lastName');
}

/** Without a name, a new user would be a bare address in every list and on the certificates. */
function namelessError(value: string): ParameterError {
	return new ParameterError(
		'Profile Fields',
		`no user matches ${value}, and a new user needs a name.`,
		'Enter the first or last name among the profile fields. If the user should exist already, correct Match By or Match Value.',
	);
}

async function change(user: User, { wanted, updateRole }: Upsert, account: Account): Promise<Upserted> {
	const { transport, directory } = account;
	const { role, ...others } = wanted;
	const smart = wanted.groupIds === undefined ? new Set<string>() : await account.smartGroupIds();
	// The login is for new users only: an existing user keeps theirs.
	const kept = { ...others, login: '', ...(updateRole && role ? { role } : {}) };
	const differences = userDifferences(user, kept, smart);
	const { changes } = differences;
	if (changes.length === 0) return { outcome: 'unchanged', changes, user, isReadBack: true };
	const writesBefore = transport.counts.writes;
	const changed = await settle(changeUser(transport, user, differences));
	if (!changed.ok) {
		const isUncertain = changed.error instanceof SyncError && changed.error.mayHaveActed;
		if (isUncertain || transport.counts.writes > writesBefore) directory.forget(user.id);
		const reason =
			changed.error instanceof RefusedError ? await account.whyRefused(changed.error, kept, user) : undefined;
		throw reason ?? changed.error;
	}
	directory.remember(changed.value);
	return { outcome: 'updated', changes, user: changed.value, isReadBack: true };
}

async function create(person: WantedUser, upsert: Upsert, account: Account): Promise<Upserted> {
	const departmentId = person.departmentId || (await account.rootDepartmentId());
	const wanted = { ...person, departmentId };
	const created = await createAndReadBack(account.transport, wanted, upsert.invitationMessage);
	account.directory.remember(created.user);
	return { outcome: 'created', changes: changesOfNew(wanted), ...created };
}
