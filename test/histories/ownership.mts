import type { SimEmployee } from '../../tools/simulator/bamboohr/state.mts';
import type { SimUser } from '../../tools/simulator/ispring/state.mts';
import { ID_FIELD, type Company } from './company.mts';

/** To whom a user belongs, as far as both systems show. */
export interface Ownership {
	user: SimUser;
	/**
	 * `id`: the user has the ID of the owner stored. `address`: the owners have the address of a user without a known ID.
	 * `gone`: the user has an ID stored that BambooHR no longer has. `name`: leavers without a user have the same name.
	 */
	by: 'id' | 'address' | 'gone' | 'name' | 'nothing';
	/** The active employees if there are any, otherwise those who have left. */
	owners: SimEmployee[];
	hasLeft: boolean;
}

/**
 * Returns the owners of every user. Written from the documented rules, not from the tested code:
 *
 * 1. A user with the stored ID of an employee belongs to that employee, whatever the address is.
 * 2. Any other user belongs to the employees with its address, in any spelling. Active employees come before those
 *    who have left.
 * 3. A user with a stored ID that BambooHR no longer has belongs to a leaver, unless a new record has the same address.
 * 4. Any remaining user may belong to a leaver of the same name who has no other user.
 */
export function ownershipOf({ bamboo, ispring }: Company): Ownership[] {
	const employees = [...bamboo.state.employees.values()];
	const users = [...ispring.state.users.values()];
	const linkedIds = new Set(users.flatMap(({ fields }) => fields[ID_FIELD] ?? []));
	const certain = users.map((user): Ownership => {
		const storedId = user.fields[ID_FIELD] ?? '';
		const linked = bamboo.state.employees.get(storedId);
		if (linked) return { user, by: 'id', owners: [linked], hasLeft: isLeaver(linked) };
		const matching = employees.filter(
			(one) => hasAddress(user, one.workEmail) && (storedId === '' || !linkedIds.has(one.id)),
		);
		const active = matching.filter((one) => !isLeaver(one));
		const owners = active.length > 0 ? active : matching;
		if (owners.length > 0) return { user, by: 'address', owners, hasLeft: active.length === 0 };
		return { user, by: storedId === '' ? 'nothing' : 'gone', owners: [], hasLeft: storedId !== '' };
	});
	const matchedOwners = new Set(certain.flatMap(({ owners }) => owners));
	return certain.map((one) => {
		if (one.by !== 'nothing') return one;
		const owners = employees.filter(
			(each) => isLeaver(each) && !matchedOwners.has(each) && hasSameName(one.user, each),
		);
		return owners.length > 0 ? { ...one, by: 'name', owners, hasLeft: true } : one;
	});
}

export function isLeaver({ status }: SimEmployee): boolean {
	return status === 'Inactive';
}

/** Whether a user has more permissions than a learner, so that an address alone does not prove the owner. */
export function hasExtraPermissions({ ispring }: Company, { roles }: SimUser): boolean {
	return roles.some(({ roleId }) => ispring.state.roles.get(roleId)?.type !== 'learner');
}

/** Whether a user has this address as login or email, in any spelling. */
export function hasAddress({ fields }: SimUser, address: string): boolean {
	const wanted = addressOf(address);
	return (
		wanted !== '' && [fields.login, fields.email].some((name) => normalizeAddress(name ?? '') === wanted)
	);
}

/** An address in lowercase without invisible characters, or an empty string if it is malformed. */
export function addressOf(text: string): string {
	const address = normalizeAddress(text);
	return /^[^\s@<>;:]+@[^\s@<>;:]+\.[^\s@<>;:]+$/.test(address) ? address : '';
}

function normalizeAddress(text: string): string {
	return text
		.replace(/[\u200b\u00ad\ufeff\u00a0]/g, '')
		.replace(/^mailto:/i, '')
		.trim()
		.toLowerCase();
}

function hasSameName({ fields }: SimUser, { firstName, lastName }: SimEmployee): boolean {
	const name = (first = '', last = '') => `${first} ${last}`.toLowerCase();
	return name(fields.first_name, fields.last_name) === name(firstName, lastName);
}
