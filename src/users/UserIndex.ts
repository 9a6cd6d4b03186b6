import type { User } from '../ispring/users/User';
import { removeInvisible } from '../text/invisible';
import { normalizeKey } from '../text/normalize-key';
import { emailAddressKey } from '../text/email-address';

/**
 * Users by the values in their profile, in any case; login and email are profile fields, too. It finds one of thousands of
 * users for each of thousands of items without going through all of them.
 */
export class UserIndex {
	readonly #users = new Map<string, User>();
	readonly #ids = new Map<string, Set<string>>();

	/** Adds a user, or replaces what is known about them. */
	put(user: User): void {
		const known = this.#users.get(user.id);
		for (const key of known ? keysOf(known) : []) this.#ids.get(key)?.delete(user.id);
		this.#users.set(user.id, user);
		for (const key of keysOf(user)) {
			const ids = this.#ids.get(key);
			if (ids) ids.add(user.id);
			else this.#ids.set(key, new Set([user.id]));
		}
	}

	get(userId: string): User | undefined {
		return this.#users.get(userId);
	}

	/** The users who have this value in one of these fields. */
	find(fieldNames: readonly string[], value: string): User[] {
		const ids = fieldNames.flatMap((name) => [...(this.#ids.get(keyOf(name, value)) ?? [])]);
		return [...new Set(ids)].flatMap((id) => this.#users.get(id) ?? []);
	}
}

function keysOf({ fields }: User): string[] {
	return Object.entries(fields).map(([name, value]) => keyOf(name, value));
}

function keyOf(name: string, value: string): string {
	const field = name.toLowerCase();
	return `${field}\n${field === 'login' || field === 'email' ? emailAddressKey(value) : normalizeKey(removeInvisible(value))}`;
}
