import type { Transport } from '../http/types';
import { lookUpUsers } from '../ispring/users/read-users';
import type { User, UserList } from '../ispring/users/User';
import { UserIndex } from './UserIndex';

/** The whole list, kept by whoever made the directory. */
export interface KeptList {
	get(): Promise<UserList>;
	/** After a change: the next one who asks reads it again. */
	forget(): void;
}

/** The accounts that a run knows: from the whole list, or from look-ups, and those that it has made or changed. */
export class UserDirectory {
	readonly #transport: Transport;
	readonly #list: KeptList;
	readonly #isForMany: boolean;
	#index = new UserIndex();
	#unreadable: UserList['unreadable'] = [];
	#isWhole = false;
	/** What was written last is newer than any list. */
	readonly #own = new Map<string, User>();

	/** @param isForMany whether so many are sought that the whole list is cheaper than looking each of them up */
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

	/** Whether the whole list has been read, so that who is not in it has no account. */
	get isWhole(): boolean {
		return this.#isWhole;
	}

	/** Makes sure of everybody. */
	async readAll(): Promise<void> {
		if (this.#isWhole) return;
		const { users, unreadable } = await this.#list.get();
		this.#index = new UserIndex();
		this.#unreadable = [...unreadable];
		this.#put(users);
		this.#isWhole = true;
	}

	/** Makes sure of those who have one of these names as their e-mail or login. */
	async lookUp(names: readonly string[]): Promise<void> {
		if (this.#isForMany) return await this.readAll();
		if (this.#isWhole) return;
		const { users, unreadable } = await lookUpUsers(this.#transport, names);
		this.#unreadable.push(...unreadable);
		this.#put(users);
	}

	/** An account as it is after it was made, changed or read by its id. */
	remember(user: User): void {
		this.#own.set(user.id, user);
		this.#index.put(user);
	}

	/** After something broke off half-way: what is known may be wrong, and is read again before it is used. */
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
