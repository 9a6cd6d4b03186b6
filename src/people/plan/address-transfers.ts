import { emailAddressKey } from '../../text/email-address';
import { isSameId } from '../../ispring/same-id';
import { addressesGivenUp } from '../../users/given-up-addresses';
import type { Decision } from './Decision';

/**
 * Whoever takes over a login or an email has to wait until the user who has it gives it up: iSpring Learn refuses the
 * same one twice. Addresses do change hands: a shared mailbox gets another owner, a marriage frees a name.
 */
export function linkAddressTransfers<T extends Decision>(decisions: readonly T[]): T[] {
	const givers = new Map<string, string>();
	for (const { user, outcome, writes } of decisions) {
		if (!user || outcome !== 'planned') continue;
		for (const name of addressesGivenUp(user, writes.fields)) givers.set(name, user.id);
	}
	if (givers.size === 0) return [...decisions];
	return decisions.map((decision) => {
		const waitsFor = [decision.writes.fields.login, decision.writes.fields.email].flatMap((name) => {
			const giver = givers.get(emailAddressKey(name ?? ''));
			return giver === undefined || isSameId(giver, decision.user?.id ?? '') ? [] : [giver];
		});
		return waitsFor.length > 0 ? { ...decision, waitsFor: [...new Set(waitsFor)] } : decision;
	});
}
