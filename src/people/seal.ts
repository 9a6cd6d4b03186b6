import type { ChangeItem } from './ChangeItem';
import type { Decision } from './Decision';

/** What a plan adds to its items so that `apply` can tell whether they, and the world, are still the same. */
export interface Sealed {
	/** The same for all items of one plan. */
	planId: string;
	seal: string;
}

/**
 * Seals the items of a plan.
 *
 * A seal has two halves: a fingerprint of what the plan saw of the person in both systems, and one of what the item
 * says. It is no signature: whoever can edit a workflow may do what they like; it tells honest mistakes.
 *
 * @param planned items with the decisions that they come from
 */
export async function sealPlan<T extends ChangeItem>(
	planned: ReadonlyArray<{ item: T; decision: Decision }>,
): Promise<{ planId: string; items: Array<T & Sealed> }> {
	const seen = await Promise.all(planned.map(({ decision }) => fingerprintOfSeen(decision)));
	const said = planned.map(({ item }) => contentOf(item));
	const planId = await fingerprint([seen, said]);
	const items = await Promise.all(
		planned.map(async ({ item }, index) => ({
			...item,
			planId,
			seal: `${seen[index]}.${await fingerprint([planId, seen[index], said[index]])}`,
		})),
	);
	return { planId, items };
}

/** Whether an item is as its plan made it. */
export async function isAsPlanned(item: ChangeItem & Sealed): Promise<boolean> {
	const [seen] = item.seal.split('.');
	return item.seal === `${seen}.${await fingerprint([item.planId, seen, contentOf(item)])}`;
}

/** Whether both systems still say of a person what they said when the item was planned. */
export async function isStillSo(item: Sealed, decision: Decision): Promise<boolean> {
	const [seen] = item.seal.split('.');
	return seen === (await fingerprintOfSeen(decision));
}

function contentOf({ employeeId, userId, situation, action, changes, outcome }: ChangeItem): unknown {
	return [
		employeeId,
		userId,
		situation,
		action,
		changes.map(({ field, from, to }) => [field, from, to]),
		outcome,
	];
}

async function fingerprintOfSeen({ employee, user }: Decision): Promise<string> {
	return await fingerprint([sorted(employee), sorted(user)]);
}

/** Properties in one order, so that the same record always gives the same text. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value ?? null;
	return Object.entries(value)
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([key, entry]) => [key, sorted(entry)]);
}

async function fingerprint(value: unknown): Promise<string> {
	const bytes = new TextEncoder().encode(JSON.stringify(value));
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
