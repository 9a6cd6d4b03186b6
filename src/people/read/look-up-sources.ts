import type { EmployeeList } from '../../bamboohr/employees/Employee';
import { readMatchingEmployees } from '../../bamboohr/employees/read-list';
import type { ProfileField } from '../../ispring/users/profile-fields';
import { readMatchingUsers } from '../../ispring/users/read-users';
import { idKey, isSameId } from '../../ispring/same-id';
import { searchUserIds } from '../../ispring/users/search-users';
import type { User, UserList } from '../../ispring/users/User';
import type { Clients } from '../../run/Clients';
import { containsWhole } from '../../text/contains-whole';
import { emailAddressKey } from '../../text/email-address';
import { removeInvisible } from '../../text/invisible';
import { storedIdOf } from '../../users/employee-id-field';
import { emailOf } from '../plan/names';
import { extraFieldsOf } from '../plan/named-fields';
import type { PeopleSettings } from '../settings';
import { addressParts } from './address-parts';
import type { LookUpSources } from './gather-excerpt';

/** A user who is certain to exist. */
export type Control = Pick<User, 'id' | 'login' | 'email'> & { storedId: string };

/**
 * Each look-up for others has to find these two as well: they are asked for first and last, because an account may use
 * only the last of several values, or only the first.
 */
export type Controls = readonly [first: Control, last: Control];

/**
 * Two users of a sample who can serve as controls.
 *
 * @returns undefined when fewer have an email, a login, and, where there is a field for it, a stored ID
 */
export function findControls(
	users: readonly User[],
	idField: ProfileField | undefined,
): Controls | undefined {
	const [first, last] = users
		.map((user) => ({ ...user, storedId: storedIdOf(user, idField) }))
		.filter(({ login, email, storedId }) => login !== '' && email !== '' && (!idField || storedId !== ''));
	return first && last ? [first, last] : undefined;
}

/**
 * The look-ups by requests to both systems. How strictly the filters of iSpring Learn compare, and whether an account
 * honors them, is not known (docs/apis/ispring-learn.md#users-list), so each also asks for users who are certain to exist,
 * by names in capital letters. BambooHR's filters have to find an employee whose address is known, and whoever is not among
 * several IDs is asked for alone.
 */
export function lookUpSources(
	{ bambooHr, iSpring }: Pick<Clients, 'bambooHr' | 'iSpring'>,
	settings: PeopleSettings,
	idField: ProfileField | undefined,
	[first, last]: Controls,
): LookUpSources {
	const extraFields = extraFieldsOf(settings);
	const employees = async (name: string, value: string) =>
		await readMatchingEmployees(bambooHr, extraFields, { [name]: value });
	/** Employees found so far, by the address that others are matched by. */
	const addressees = new Map<string, string[]>();
	const remember = (list: EmployeeList | undefined) => {
		for (const one of list?.employees ?? []) {
			const key = emailAddressKey(emailOf(one, settings) ?? '');
			addressees.set(key, [...(addressees.get(key) ?? []), one.id]);
		}
		return list;
	};
	const usersById = async (ids: readonly string[]): Promise<UserList | undefined> => {
		const list = await readMatchingUsers(iSpring, { userIds: ids });
		const found = new Set(list.users.map(({ id }) => idKey(id)));
		const isComplete = ids.every((id) => found.has(idKey(id))) || list.unreadable.length > 0;
		return list.isOlderList || !isComplete ? undefined : list;
	};
	/** Whether an account honors a filter by several values. */
	const areControlsAmong = (ids: readonly string[]) =>
		[first, last].every((control) => ids.some((id) => isSameId(id, control.id)));
	return {
		async employeesById(ids) {
			const list = await employees('ids', ids.join(','));
			const found = new Set(list?.employees.map(({ id }) => id));
			const missing = ids.length > 1 ? ids.filter((id) => !found.has(id)) : [];
			const alone = await Promise.all(missing.map(async (id) => await employees('ids', id)));
			return remember(merged([list, ...alone]));
		},
		async employeesByAddress(address) {
			const expected = addressees.get(address) ?? [];
			const parts = addressParts(address);
			const usesHomeEmail = settings.emailFrom === 'workEmailThenHomeEmail';
			const lookUp = async (name: string, texts: readonly string[]) =>
				await Promise.all(texts.map(async (text) => await employees(name, inOtherCase(text))));
			const found = withAddress(
				merged([
					...(await lookUp('workEmail', parts)),
					...(await lookUp('homeEmail', usesHomeEmail ? parts : [address])),
				]),
				address,
			);
			const ids = new Set(found?.employees.map(({ id }) => id));
			return expected.every((id) => ids.has(id)) ? remember(found) : undefined;
		},
		async employeesByNumber(employeeNumber) {
			return remember(await employees('employeeNumber', employeeNumber));
		},
		async usersByStoredId(ids) {
			if (!idField) return NOBODY;
			const values = [first.storedId, ...ids.flatMap(spellings), last.storedId];
			const found = await searchUserIds(iSpring, [{ name: idField.name, values }]);
			if (!found || !areControlsAmong(found)) return undefined;
			const isOther = (id: string, control: Control) =>
				!isSameId(id, control.id) || ids.includes(control.storedId);
			const others = found.filter((id) => isOther(id, first) && isOther(id, last));
			return others.length > 0 ? await usersById(others) : NOBODY;
		},
		async usersByName(names) {
			const all = [...new Set(names.flatMap((name) => [name, name.toLowerCase(), name.normalize('NFD')]))];
			const emails = await readMatchingUsers(iSpring, {
				emails: [inOtherCase(first.email), ...all, inOtherCase(last.email)],
			});
			const logins = await readMatchingUsers(iSpring, {
				logins: [inOtherCase(first.login), ...all, inOtherCase(last.login)],
			});
			const isFound = [emails, logins].every(({ users }) => areControlsAmong(users.map(({ id }) => id)));
			if (!isFound || emails.isOlderList || logins.isOlderList) return undefined;
			const keys = new Set(names.map(emailAddressKey));
			// The controls are nobody whom this is about.
			const isAsked = (user: User) =>
				[user.email, user.login].some((name) => keys.has(emailAddressKey(name)));
			return {
				users: [...emails.users, ...logins.users].filter(isAsked),
				unreadable: [...emails.unreadable, ...logins.unreadable],
			};
		},
		usersById,
	};
}

const NOBODY: UserList = { users: [], unreadable: [] };

/** The IDs that people enter by hand may have spaces around them, or what comes along when it is copied. */
const AROUND = [' ', '\u00a0', '\t', '\u200b', '\ufeff'];

function spellings(id: string): string[] {
	return [id, ...AROUND.flatMap((character) => [`${character}${id}`, `${id}${character}`])];
}

function inOtherCase(name: string): string {
	return name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase();
}

/** Those of a list who have an address in any spelling; a part of it is in others' as well. */
function withAddress(list: EmployeeList | undefined, address: string): EmployeeList | undefined {
	return (
		list && {
			...list,
			employees: list.employees.filter(({ workEmail, homeEmail }) =>
				[workEmail, homeEmail].some((text) => emailAddressKey(text ?? '') === address),
			),
			unreadable: list.unreadable.filter(({ raw }) => containsWhole(removeInvisible(raw), address)),
		}
	);
}

function merged(lists: ReadonlyArray<EmployeeList | undefined>): EmployeeList | undefined {
	const known = lists.flatMap((list) => list ?? []);
	if (known.length < lists.length) return undefined;
	return {
		employees: known.flatMap(({ employees }) => employees),
		unreadable: known.flatMap(({ unreadable }) => unreadable),
		hiddenFields: known.flatMap(({ hiddenFields }) => hiddenFields),
		source: 'employee list',
	};
}
