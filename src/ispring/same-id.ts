/** What IDs are compared and indexed by: two lists may write one in different case. */
export function idKey(id: string): string {
	return id.trim().toLowerCase();
}

export function isSameId(one: string, other: string): boolean {
	return idKey(one) === idKey(other);
}
