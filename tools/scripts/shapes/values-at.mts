/** The texts at a path of keys in JSON of any shape, in every item of the lists along the path. */
export function textsAt(json: unknown, ...keys: string[]): string[] {
	if (Array.isArray(json)) return json.flatMap((item) => textsAt(item, ...keys));
	const [key, ...deeper] = keys;
	if (key === undefined) return typeof json === 'string' || typeof json === 'number' ? [String(json)] : [];
	if (typeof json !== 'object' || json === null) return [];
	const inner = Object.entries(json).find(([name]) => name === key)?.[1];
	return textsAt(inner, ...deeper);
}

/** A few different texts at a path in some answers: a shape does not need many examples. */
export function someOf(answers: unknown[], ...keys: string[]): string[] {
	return [...new Set(textsAt(answers, ...keys))].slice(0, 3).map(encodeURIComponent);
}
