import type { SimEmployee } from '../../tools/simulator/bamboohr/state.mts';
import type { SimUser } from '../../tools/simulator/ispring/state.mts';
import { ID_FIELD, type Company } from './company.mts';

/** Whose a user is, as far as anybody can tell from both systems. */
export interface Ownership {
	user: SimUser;
	/**
	 * `id`: the user keeps the ID of the owner. `address`: the owners have the address of a user who keeps nobody's ID.
	 * `gone`: the user keeps an ID that BambooHR no longer has. `name`: leavers without any user have the same name.
	 */
	by: 'id' | 'address' | 'gone' | 'name' | 'nothing';
	/** Those who work here, where there are any; else those who have left. */
	owners: SimEmployee[];
	hasLeft: boolean;
}

/**
 * Whose every user is. Written from the rules in words, not from the code that is tested:
 *
 * 1. A user who keeps somebody's ID is theirs, whatever the address is.
 * 2. Any other user belongs to those who have its address, in whatever spelling. Whoever works here comes before those
 *    who have left.
 * 3. A user who keeps an ID that is gone from BambooHR is that of somebody who has left, but for somebody with a new
 *    record and the same address.
 * 4. A user of whom nothing else is known may be that of a leaver of the same name who has no user otherwise.
 */
export function ownershipOf({ bamboo, ispring }: Company): Ownership[] {
	const employees = [...bamboo.state.employees.values()];
	const users = [...ispring.state.users.values()];
	const linkedIds = new Set(users.flatMap(({ fields }) => fields[ID_FIELD] ?? []));
	const sure = users.map((user): Ownership => {
		const storedId = user.fields[ID_FIELD] ?? '';
		const linked = bamboo.state.employees.get(storedId);
		if (linked) return { user, by: 'id', owners: [linked], hasLeft: isLeaver(linked) };
		const having = employees.filter(
			(one) => isNamed(user, one.workEmail) && (storedId === '' || !linkedIds.has(one.id)),
		);
		const working = having.filter((one) => !isLeaver(one));
		const owners = working.length > 0 ? working : having;
		if (owners.length > 0) return { user, by: 'address', owners, hasLeft: working.length === 0 };
		return { user, by: storedId === '' ? 'nothing' : 'gone', owners: [], hasLeft: storedId !== '' };
	});
	const owning = new Set(sure.flatMap(({ owners }) => owners));
	return sure.map((one) => {
		if (one.by !== 'nothing') return one;
		const owners = employees.filter(
			(each) => isLeaver(each) && !owning.has(each) && hasSameName(one.user, each),
		);
		return owners.length > 0 ? { ...one, by: 'name', owners, hasLeft: true } : one;
	});
}

export function isLeaver({ status }: SimEmployee): boolean {
	return status === 'Inactive';
}

/** Whether a user has rights that an address alone does not prove enough for. */
export function isMoreThanLearner({ ispring }: Company, { roles }: SimUser): boolean {
	return roles.some(({ roleId }) => ispring.state.roles.get(roleId)?.type !== 'learner');
}

/** Whether a user has this address as login or email, however either is written. */
export function isNamed({ fields }: SimUser, address: string): boolean {
	const wanted = addressOf(address);
	return wanted !== '' && [fields.login, fields.email].some((name) => plain(name ?? '') === wanted);
}

/** An address without what nobody sees; empty when it is none. */
export function addressOf(text: string): string {
	const address = plain(text);
	return /^[^\s@<>;:]+@[^\s@<>;:]+\.[^\s@<>;:]+$/.test(address) ? address : '';
}

function plain(text: string): string {
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
