import { isSameId } from '../../../ispring/same-id';
import { emailAddressKey } from '../../../text/email-address';
import { addressesGivenUp } from '../../../users/given-up-addresses';
import { userNameAndLogin } from '../../../users/user-names';
import { NOTHING_TO_WRITE } from '../Decision';
import { groupBy, indexBy } from '../group-by';
import type { PlanContext } from '../PlanContext';
import { NOTHING_BACK, type PersonRevert } from './RevertDecision';

/**
 * Leaves people alone whose former login, or former email where no two users may have the same, belongs to somebody else by
 * now who does not give it up in the same run. Whoever waits for an address of theirs is then left alone as well.
 */
export function keepTakenAddresses(
	decisions: readonly PersonRevert[],
	{ world: { users, profileFields } }: Pick<PlanContext, 'world'>,
): PersonRevert[] {
	const isEmailUnique = profileFields.some(
		({ name, isUnique }) => name.toLowerCase() === 'email' && isUnique,
	);
	const names = isEmailUnique ? (['login', 'email'] as const) : (['login'] as const);
	const holders = names.map((name) => ({
		name,
		byKey: groupBy(users.users, (user) => emailAddressKey(user[name])),
	}));
	let current = [...decisions];
	for (;;) {
		const planned = current.filter(({ outcome }) => outcome === 'planned');
		const giving = indexBy(planned, ({ user }) => user?.id ?? '');
		const next = current.map((decision): PersonRevert => {
			if (decision.outcome !== 'planned') return decision;
			const holder = holders.flatMap(({ name, byKey }) => {
				const key = emailAddressKey(decision.writes.fields[name] ?? '');
				return (byKey.get(key) ?? []).filter((user) => {
					if (isSameId(user.id, decision.user?.id ?? '')) return false;
					const fields = giving.get(user.id)?.writes.fields ?? {};
					return !addressesGivenUp(user, fields).includes(key);
				});
			})[0];
			if (!holder) return decision;
			return {
				...decision,
				back: NOTHING_BACK,
				action: 'none',
				changes: [],
				writes: NOTHING_TO_WRITE,
				values: [],
				outcome: 'skipped',
				reason: `Left alone: ${userNameAndLogin(holder)} has the former login or email by now.`,
				needsAttention: true,
			};
		});
		const isStable = next.every((one, index) => one === current[index]);
		current = next;
		if (isStable) return current;
	}
}
