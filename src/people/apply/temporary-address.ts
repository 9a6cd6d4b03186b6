import type { Transport } from '../../http/types';
import { ADDRESSES, givesUp, temporaryAddressOf } from '../../users/given-up-addresses';
import { writeUser } from '../../users/change-user';
import type { PendingDecision } from './PendingDecision';

/** How somebody frees their login and email for others before they can take their own new ones. */
export interface TemporaryAddress {
	/** Gives the user a temporary login or email, so that the present one is free. */
	take(person: PendingDecision): Promise<void>;
	/** Gives the user the former login and email back. */
	undo(person: PendingDecision): Promise<void>;
}

/** Every request may be repeated. A run that is cut off in between leaves the temporary address, which the next replaces. */
export function temporaryAddress(iSpring: Transport): TemporaryAddress {
	return {
		take: async (person) => await write(person, temporaryAddressOf),
		undo: async (person) => await write(person, (user, name) => user[name]),
	};

	async function write(
		{ user, writes }: PendingDecision,
		address: (user: NonNullable<PendingDecision['user']>, name: (typeof ADDRESSES)[number]) => string,
	): Promise<void> {
		if (!user) return;
		const names = ADDRESSES.filter((name) => givesUp(user, writes.fields, name));
		const fields = Object.fromEntries(names.map((name) => [name, address(user, name)]));
		await writeUser(iSpring, user, { update: { fields }, leaveGroupIds: [] });
	}
}
