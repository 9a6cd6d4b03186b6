import { mapSomeAtOnce } from './map-some';

/** What a plan adds to its items, so that `apply` can tell whether they and both systems are still the same. */
export interface Sealed {
	/** The same for all items of one plan. */
	planId: string;
	seal: string;
	/** The settings that the plan was made with (see plan-settings.ts). Plans of earlier versions carry none. */
	settings?: string;
}

/** One item of a plan, what its seal covers, and the records it was made from. All are plain data. */
export interface Sealable<T> {
	item: T;
	content: unknown;
	seen: unknown;
}

/**
 * Seals the items of a plan.
 *
 * A seal has two halves: a fingerprint of what the plan saw in both systems, and one of the item itself. It is not a
 * signature: it catches honest mistakes, not people who can edit the workflow.
 *
 * @param settings the text that each item carries; the seal covers it
 * @returns the items with their seals, in the same order, and the id of the plan
 */
export async function sealPlan<T>(
	planned: ReadonlyArray<Sealable<T>>,
	settings?: string,
): Promise<{ planId: string; items: Array<T & Sealed> }> {
	const seen = await mapSomeAtOnce(planned, async (one) => await fingerprint(one.seen));
	const contents = await mapSomeAtOnce(planned, async ({ content }) => await fingerprint(content));
	const planId = await fingerprint([seen, contents, ...carried(settings)]);
	const items = await mapSomeAtOnce(planned, async ({ item, content }, index) => ({
		...item,
		planId,
		seal: `${seen[index]}.${await fingerprint([planId, seen[index], content, ...carried(settings)])}`,
		...(settings === undefined ? {} : { settings }),
	}));
	return { planId, items };
}

/** Whether an item is as its plan made it. */
export async function isAsPlanned({ planId, seal, settings }: Sealed, content: unknown): Promise<boolean> {
	const [seen] = seal.split('.');
	return seal === `${seen}.${await fingerprint([planId, seen, content, ...carried(settings)])}`;
}

/** Without settings, seals are those of earlier versions, whose plans can still be applied. */
function carried(settings: string | undefined): string[] {
	return settings === undefined ? [] : [settings];
}

/** Whether the records in both systems are still as the plan saw them. */
export async function isUnchanged({ seal }: Sealed, seen: unknown): Promise<boolean> {
	return seal.split('.')[0] === (await fingerprint(seen));
}

/** A short hash of plain data; the order of properties does not matter. */
export async function fingerprint(value: unknown): Promise<string> {
	const bytes = new TextEncoder().encode(JSON.stringify(sorted(value)));
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** With properties in a fixed order, so that equal records give equal texts. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value ?? null;
	return Object.entries(value)
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([key, entry]) => [key, sorted(entry)]);
}
