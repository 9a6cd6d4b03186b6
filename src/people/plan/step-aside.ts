import type { Transport } from '../../http/types';
import { updateUser } from '../../ispring/users/update-user';
import { emailAddressKey } from '../../text/email-address';
import type { PendingDecision } from '../apply/PendingDecision';

/** How somebody lets others have their login and e-mail before they can take their own new ones. */
export interface StepAside {
	leave(person: PendingDecision): Promise<void>;
	comeBack(person: PendingDecision): Promise<void>;
}

/** What cannot exist on the internet (RFC 2606), so that no message reaches a stranger. */
const NOWHERE = 'moving.invalid';

/** Every request may be repeated. A run that is cut off in between leaves the temporary address, which the next replaces. */
export function stepAside(iSpring: Transport): StepAside {
	return {
		leave: async (person) => await write(person, (userId) => `${userId}@${NOWHERE}`),
		comeBack: async (person) => await write(person, (_, former) => former),
	};

	async function write(
		{ user, writes }: PendingDecision,
		address: (userId: string, former: string) => string,
	): Promise<void> {
		if (!user) return;
		const isGivenUp = (name: 'login' | 'email') => {
			const next = writes.fields[name];
			return next !== undefined && user[name] !== '' && emailAddressKey(next) !== emailAddressKey(user[name]);
		};
		const value = (name: 'login' | 'email') => (isGivenUp(name) ? address(user.id, user[name]) : user[name]);
		const fields = Object.fromEntries(
			(['login', 'email'] as const).flatMap((name) => (user[name] === '' ? [] : [[name, value(name)]])),
		);
		await updateUser(iSpring, user, { fields });
	}
}
