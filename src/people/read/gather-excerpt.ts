import { sortBy } from 'lodash';
import type { Employee, EmployeeList } from '../../bamboohr/employees/Employee';
import { idKey } from '../../ispring/same-id';
import type { ProfileField } from '../../ispring/users/profile-fields';
import type { User, UserList } from '../../ispring/users/User';
import { isEmployeeId, neededLookUps, type LookUps } from '../plan/look-ups';
import type { PeopleSettings } from '../settings';

/** The look-ups in the two systems. Each returns undefined when its answer cannot be relied on. */
export interface LookUpSources {
	employeesById(ids: readonly string[]): Promise<EmployeeList | undefined>;
	/** By work or home email, in any spelling. */
	employeesByAddress(address: string): Promise<EmployeeList | undefined>;
	employeesByNumber(employeeNumber: string): Promise<EmployeeList | undefined>;
	usersByStoredId(ids: readonly string[]): Promise<UserList | undefined>;
	/** By login or email, in any case. */
	usersByName(names: readonly string[]): Promise<UserList | undefined>;
	usersById(ids: readonly string[]): Promise<UserList | undefined>;
}

export interface Excerpt {
	employees: EmployeeList;
	users: UserList;
}

/** Further look-ups depend on what the ones before them found; ordinary people take two or three rounds. */
const MAX_ROUNDS = 10;

/** With more people than this, reading everything is hardly slower. */
const MAX_FOUND = 100;

/**
 * Gathers the records that the decisions on some employees rest on; see `neededLookUps`.
 *
 * @returns undefined when they cannot be gathered this way
 */
export async function gatherExcerpt(
	sources: LookUpSources,
	only: readonly string[],
	settings: PeopleSettings,
	idField: ProfileField | undefined,
): Promise<Excerpt | undefined> {
	const found = new FoundRecords();
	const asked: { [Kind in keyof LookUps]: Set<string> } = {
		employeeIds: new Set(),
		addresses: new Set(),
		employeeNumbers: new Set(),
		storedIds: new Set(),
		names: new Set(),
		userIds: new Set(),
	};
	for (let round = 0; round < MAX_ROUNDS && found.size <= MAX_FOUND; round += 1) {
		const needed = neededLookUps(found, only, settings, idField);
		const next = (kind: keyof LookUps) => {
			const more = [...needed[kind]].filter((key) => !asked[kind].has(key) && !found.has(kind, key));
			for (const key of more) asked[kind].add(key);
			return more;
		};
		const ids = next('employeeIds');
		if (!ids.every(isEmployeeId)) return undefined;
		const storedIds = next('storedIds');
		// Whoever has a linked user is hardly ever looked up by address.
		const areIdsKnown = ids.length + storedIds.length === 0;
		const [names, userIds] = areIdsKnown ? [next('names'), next('userIds')] : [[], []];
		const [addresses, numbers] = areIdsKnown ? [next('addresses'), next('employeeNumbers')] : [[], []];
		const answers = await Promise.all([
			...(ids.length > 0 ? [sources.employeesById(ids)] : []),
			...addresses.map(async (address) => await sources.employeesByAddress(address)),
			...numbers.map(async (number) => await sources.employeesByNumber(number)),
			...(storedIds.length > 0 ? [sources.usersByStoredId(storedIds)] : []),
			...(names.length > 0 ? [sources.usersByName(names)] : []),
			...(userIds.length > 0 ? [sources.usersById(userIds)] : []),
		]);
		if (answers.length === 0) return found.excerpt();
		for (const answer of answers) {
			if (answer === undefined) return undefined;
			found.add(answer);
		}
		// Whoever has left, or is unknown, takes the whole lists.
		if (!found.areActive(only)) return undefined;
	}
	return undefined;
}

/** The records found so far, each once. */
class FoundRecords {
	readonly #employees = new Map<string, Employee>();
	readonly #users = new Map<string, User>();
	readonly #unreadableEmployees = new Map<string, EmployeeList['unreadable'][number]>();
	readonly #unreadableUsers = new Map<string, UserList['unreadable'][number]>();
	readonly #hiddenFields = new Set<string>();

	get employees(): Employee[] {
		return [...this.#employees.values()];
	}

	get users(): User[] {
		return [...this.#users.values()];
	}

	get size(): number {
		return this.#employees.size + this.#users.size;
	}

	areActive(ids: readonly string[]): boolean {
		return ids.every((id) => this.#employees.get(id)?.status === 'active');
	}

	/** Whether a record has been found in another way. */
	has(kind: keyof LookUps, key: string): boolean {
		if (kind === 'employeeIds') return this.#employees.has(key);
		return kind === 'userIds' && this.#users.has(idKey(key));
	}

	add(list: EmployeeList | UserList): void {
		if ('users' in list) {
			for (const user of list.users) this.#users.set(idKey(user.id), user);
			for (const one of list.unreadable) this.#unreadableUsers.set(JSON.stringify(one), one);
			return;
		}
		for (const employee of list.employees) this.#employees.set(employee.id, employee);
		for (const one of list.unreadable) this.#unreadableEmployees.set(one.id ?? one.raw, one);
		for (const name of list.hiddenFields) this.#hiddenFields.add(name);
	}

	/** In the order of the whole lists: inactive employees first, and by ID. */
	excerpt(): Excerpt {
		const ordered = sortBy(this.employees, [({ status }) => status === 'active', ({ id }) => Number(id)]);
		return {
			employees: {
				employees: ordered,
				unreadable: [...this.#unreadableEmployees.values()],
				hiddenFields: [...this.#hiddenFields],
				source: 'employee list',
			},
			users: {
				users: sortBy(this.users, ({ id }) => idKey(id)),
				unreadable: [...this.#unreadableUsers.values()],
			},
		};
	}
}
