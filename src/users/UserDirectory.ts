import type { Transport } from '../http/types';
import { lookUpUsers } from '../ispring/users/read-users';
import type { User, UserList } from '../ispring/users/User';
import { UserIndex } from './UserIndex';

/** The whole list of users, shared by the items of a run. */
export interface KeptList {
	get(): Promise<UserList>;
	/** After a change: the next `get` reads the list again. */
	forget(): void;
}

/** The users that a run knows: from the whole list or from look-ups, and those that it has created or changed. */
export class UserDirectory {
	readonly #transport: Transport;
	readonly #list: KeptList;
	readonly #isForMany: boolean;
	#index = new UserIndex();
	#unreadable: UserList['unreadable'] = [];
	#isWhole = false;
	/** Users as they were written last, which is newer than any list. */
	readonly #own = new Map<string, User>();

	/** @param isForMany whether so many users are looked for that the whole list is cheaper than look-ups */
	constructor(transport: Transport, list: KeptList, isForMany: boolean) {
		this.#transport = transport;
		this.#list = list;
		this.#isForMany = isForMany;
	}

	get index(): UserIndex {
		return this.#index;
	}

	get unreadable(): UserList['unreadable'] {
		return this.#unreadable;
	}

	/** Whether the whole list has been read, so that whoever is not in it does not exist. */
	get isWhole(): boolean {
		return this.#isWhole;
	}

	/** Makes sure that all users are known. */
	async readAll(): Promise<void> {
		if (this.#isWhole) return;
		const { users, unreadable } = await this.#list.get();
		this.#index = new UserIndex();
		this.#unreadable = [...unreadable];
		this.#put(users);
		this.#isWhole = true;
	}

	/** Makes sure that all users with one of these names as their email or login are known. */
	async lookUp(names: readonly string[]): Promise<void> {
		if (this.#isForMany) return await this.readAll();
		if (this.#isWhole) return;
		const { users, unreadable } = await lookUpUsers(this.#transport, names);
		this.#unreadable.push(...unreadable);
		this.#put(users);
	}

	/** Remembers a user as created, changed or read by ID. */
	remember(user: User): void {
		this.#own.set(user.id, user);
		this.#index.put(user);
	}

	/** After a change broke off: what is known may be wrong, and is read again before it is used. */
	forget(userId?: string): void {
		if (userId !== undefined) this.#own.delete(userId);
		this.#list.forget();
		this.#index = new UserIndex();
		this.#unreadable = [];
		this.#isWhole = false;
		this.#put([]);
	}

	#put(users: readonly User[]): void {
		users.forEach((user) => this.#index.put(user));
		this.#own.forEach((user) => this.#index.put(user));
	}
}
