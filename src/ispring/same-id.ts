/** How many IDs fit into one URL. */
export const IDS_PER_REQUEST = 50;

/** The key by which IDs are compared and indexed: two lists may spell one in different case. */
export function idKey(id: string): string {
	return id.trim().toLowerCase();
}

/** Whether two IDs are the same; see `idKey`. */
export function isSameId(one: string, other: string): boolean {
	return one === other || idKey(one) === idKey(other);
}

/** A predicate that accepts these IDs; without any it accepts every ID. */
export function idFilter(ids: readonly string[] = []): (id: string) => boolean {
	const keys = new Set(ids.map(idKey));
	return (id) => keys.size === 0 || keys.has(idKey(id));
}
