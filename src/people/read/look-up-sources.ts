import type { EmployeeList } from '../../bamboohr/employees/Employee';
import { readMatchingEmployees } from '../../bamboohr/employees/read-list';
import type { ProfileField } from '../../ispring/users/profile-fields';
import { readMatchingUsers } from '../../ispring/users/read-users';
import { idKey, isSameId } from '../../ispring/same-id';
import { searchUserIds } from '../../ispring/users/search-users';
import type { User, UserList } from '../../ispring/users/User';
import type { Clients } from '../../run/Clients';
import { emailAddressKey } from '../../text/email-address';
import { storedIdOf } from '../../users/employee-id-field';
import { emailOf } from '../plan/names';
import { extraFieldsOf } from '../plan/wanted-profile';
import type { PeopleSettings } from '../settings';
import type { LookUpSources } from './gather-excerpt';

/** A user who is certain to exist: each look-up for others has to find this one, too. */
export type Control = Pick<User, 'id' | 'login' | 'email'> & { storedId: string };

/**
 * A user of a sample who can serve as a control.
 *
 * @returns undefined when none has an email, a login, and, where there is a field for it, a stored ID
 */
export function findControl(users: readonly User[], idField: ProfileField | undefined): Control | undefined {
	const controls = users.map((user) => ({ ...user, storedId: storedIdOf(user, idField) }));
	return controls.find(
		({ login, email, storedId }) => login !== '' && email !== '' && (!idField || storedId !== ''),
	);
}

/**
 * The look-ups by requests to both systems. How strictly the filters of iSpring Learn compare, and whether an account
 * honors them, is not known (docs/apis/ispring-learn.md#users-list), so each also asks for a user who is certain to exist,
 * by names in capital letters. BambooHR's filters have to find an employee whose address is known.
 */
export function lookUpSources(
	{ bambooHr, iSpring }: Pick<Clients, 'bambooHr' | 'iSpring'>,
	settings: PeopleSettings,
	idField: ProfileField | undefined,
	control: Control,
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
		return list.isOlderList ? undefined : list;
	};
	return {
		employeesById: async (ids) => remember(await employees('ids', ids.join(','))),
		async employeesByAddress(address) {
			const expected = addressees.get(address) ?? [];
			const other = inOtherCase(address);
			const lists = [await employees('workEmail', other), await employees('homeEmail', other)];
			const found = merged(lists);
			const ids = new Set(found?.employees.map(({ id }) => id));
			return expected.every((id) => ids.has(id)) ? remember(found) : undefined;
		},
		async employeesByNumber(employeeNumber) {
			return remember(await employees('employeeNumber', employeeNumber));
		},
		async usersByStoredId(ids) {
			if (!idField) return NOBODY;
			const values = [control.storedId, ...ids.flatMap(spellings)];
			const found = await searchUserIds(iSpring, [{ name: idField.name, values }]);
			if (!found?.some((id) => isSameId(id, control.id))) return undefined;
			const others = found.filter((id) => !isSameId(id, control.id) || ids.includes(control.storedId));
			const list = others.length > 0 ? await usersById(others) : NOBODY;
			const read = new Set(list?.users.map(({ id }) => idKey(id)));
			const isComplete = others.every((id) => read.has(idKey(id)));
			return isComplete || (list?.unreadable.length ?? 0) > 0 ? list : undefined;
		},
		async usersByName(names) {
			const all = [...new Set(names.flatMap((name) => [name, name.toLowerCase(), name.normalize('NFD')]))];
			const emails = await readMatchingUsers(iSpring, { emails: [...all, inOtherCase(control.email)] });
			const logins = await readMatchingUsers(iSpring, { logins: [...all, inOtherCase(control.login)] });
			const isFound = [emails, logins].every(({ users }) => users.some(({ id }) => isSameId(id, control.id)));
			if (!isFound || emails.isOlderList || logins.isOlderList) return undefined;
			const keys = new Set(names.map(emailAddressKey));
			// The control is nobody whom this is about.
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
