/** What a plan adds to its items so that `apply` can tell whether they, and the world, are still the same. */
export interface Sealed {
	/** The same for all items of one plan. */
	planId: string;
	seal: string;
	/** The settings that the plan was made with (see plan-settings.ts). Plans of earlier versions carry none. */
	settings?: string;
}

/** One item of a plan: what it says, and what the plan saw when it said so. Both are plain data. */
export interface Sealable<T> {
	item: T;
	content: unknown;
	seen: unknown;
}

/**
 * Seals the items of a plan.
 *
 * A seal has two halves: a fingerprint of what the plan saw in both systems, and one of what the item says. It is no
 * signature: whoever can edit a workflow may do what they like; it tells honest mistakes.
 *
 * @param settings the text that each item carries along; the seal covers it
 */
export async function sealPlan<T>(
	planned: ReadonlyArray<Sealable<T>>,
	settings?: string,
): Promise<{ planId: string; items: Array<T & Sealed> }> {
	const seen = await Promise.all(planned.map((one) => fingerprint(one.seen)));
	const planId = await fingerprint([seen, planned.map(({ content }) => content), ...carried(settings)]);
	const items = await Promise.all(
		planned.map(async ({ item, content }, index) => ({
			...item,
			planId,
			seal: `${seen[index]}.${await fingerprint([planId, seen[index], content, ...carried(settings)])}`,
			...(settings === undefined ? {} : { settings }),
		})),
	);
	return { planId, items };
}

/** Whether an item says what its plan made it say. */
export async function isAsPlanned({ planId, seal, settings }: Sealed, content: unknown): Promise<boolean> {
	const [seen] = seal.split('.');
	return seal === `${seen}.${await fingerprint([planId, seen, content, ...carried(settings)])}`;
}

/** Without settings the seal is that of earlier versions, whose plans can still be applied. */
function carried(settings: string | undefined): string[] {
	return settings === undefined ? [] : [settings];
}

/** Whether both systems still say what the plan saw. */
export async function isStillSo({ seal }: Sealed, seen: unknown): Promise<boolean> {
	return seal.split('.')[0] === (await fingerprint(seen));
}

/** A short text that is the same for the same data. */
export async function fingerprint(value: unknown): Promise<string> {
	const bytes = new TextEncoder().encode(JSON.stringify(sorted(value)));
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Properties in one order, so that the same record always gives the same text. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value ?? null;
	return Object.entries(value)
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([key, entry]) => [key, sorted(entry)]);
}
