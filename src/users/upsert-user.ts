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
	/** A user ID is that of somebody who exists: nobody can be made under a chosen one. */
	userKey: UserKey | { by: 'userId'; value: string };
	wanted: WantedUser;
	/** Whether somebody who exists gets the role as well; new users always do. */
	updateRole: boolean;
	/** The text of the message that new users get; undefined sends none. */
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
	/** Asked only when somebody is made without a department. */
	rootDepartmentId(): Promise<string>;
	/** Asked only when somebody's groups may change. */
	smartGroupIds(): Promise<ReadonlySet<string>>;
	/** The error that names the parameter a refusal is for, if that can be told. `user`: who was to be changed. */
	whyRefused(refusal: RefusedError, wanted: WantedUser, user?: User): Promise<ParameterError | undefined>;
}

/** Both may mean "already exists" (docs/apis/ispring-learn.md#errors). */
const MAY_EXIST = [400, 409];

/**
 * Changes the account of a person so that it is as wanted, or makes one where there is none.
 *
 * @throws ParameterError when two accounts fit, or a name of the new one is taken; IncompleteListError when an account
 * that could not be read may be the person's
 */
export async function upsertUser(upsert: Upsert, account: Account): Promise<Upserted> {
	const { userKey: sought } = upsert;
	const { transport, directory } = account;
	if (sought.by === 'userId') {
		await directory.lookUp([]);
		const user = directory.index.get(sought.value) ?? (await readUser(transport, sought.value));
		return await change(user, upsert, account);
	}
	const person = newPerson(upsert.wanted, sought);
	const names = [sought.by === 'profileField' ? '' : sought.value, person.email, person.login];
	// Only a list tells who has a value in a profile field: the search by it lives under another address, and shows
	// ended employments as inactive (docs/apis/ispring-learn.md#user-search).
	if (sought.by === 'profileField') await directory.readAll();
	else await directory.lookUp([...new Set(names.filter((name) => name !== ''))]);

	const user = matchUser(sought, names, directory);
	if (user) return await change(user, upsert, account);
	refuseTaken(person, sought, directory);
	const made = await settle(create(person, upsert, account));
	if (made.ok) return made.value;
	const { error } = made;
	// Anything but a plain no may have come while it was looked for what a lost answer had made.
	if (!(error instanceof RefusedError) || error.status >= 500) {
		directory.forget();
		throw error;
	}
	// The filters of a look-up may tell upper from lower case; the whole list is compared here.
	if (MAY_EXIST.includes(error.status) && !directory.isWhole) {
		await directory.readAll();
		const missed = matchUser(sought, names, directory);
		if (missed) return await change(missed, upsert, account);
	}
	throw (await account.whyRefused(error, person)) ?? error;
}

/** What a new account gets in addition: what it is found by the next time, and a login. */
function newPerson(wanted: WantedUser, sought: UserKey): WantedUser {
	const email = wanted.email || (sought.by === 'email' ? sought.value : '');
	const login = wanted.login || (sought.by === 'login' ? sought.value : email);
	if (sought.by !== 'profileField') return { ...wanted, email, login };
	const { field, value } = sought;
	const others = wanted.values.filter((one) => one.field.name !== field.name);
	const key = { field, writeName: field.name, name: field.name, value };
	return { ...wanted, email, login, values: [...others, key] };
}

/** @throws ParameterError when a new user cannot be made, or would be a second one of the same person */
function refuseTaken(person: WantedUser, sought: UserKey, { index }: UserDirectory): void {
	if (person.login === '') {
		const hint = 'Enter an e-mail or a login.';
		throw new ParameterError('Email', 'it is empty, and no existing user matches.', hint);
	}
	const byLogin = index.find(['login'], person.login).map((user) => ({ user, what: 'Login' }));
	// People who are told apart by their login may share an address.
	const byEmail = sought.by === 'login' ? [] : index.find(['email', 'login'], person.email);
	const [rival] = [...byLogin, ...byEmail.map((user) => ({ user, what: 'Email' }))];
	if (!rival) return;
	const value = rival.what === 'Login' ? person.login : person.email;
	throw new ParameterError(
		rival.what,
		`nobody fits ${sought.value}, but ${userNameAndLogin(rival.user)} with the ID ${rival.user.id} has ${value} already.`,
		'Match by that, or correct one of the two: otherwise the same person would get a second user.',
	);
}

async function change(user: User, { wanted, updateRole }: Upsert, account: Account): Promise<Upserted> {
	const { transport, directory } = account;
	const { role, ...others } = wanted;
	const smart = wanted.groupIds === undefined ? new Set<string>() : await account.smartGroupIds();
	// The login is for new users only: whoever signs in by another one goes on doing so.
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
