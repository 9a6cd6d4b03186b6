/** The texts at a path of keys in JSON of any shape; lists on the way are gone through. */
export function textsAt(json: unknown, ...keys: string[]): string[] {
	if (Array.isArray(json)) return json.flatMap((item) => textsAt(item, ...keys));
	const [key, ...deeper] = keys;
	if (key === undefined) return typeof json === 'string' || typeof json === 'number' ? [String(json)] : [];
	if (typeof json !== 'object' || json === null) return [];
	const inner = Object.entries(json).find(([name]) => name === key)?.[1];
	return textsAt(inner, ...deeper);
}

/** The same for some answers, each text once, and not more than a few: one shape does not need many samples. */
export function someOf(answers: unknown[], ...keys: string[]): string[] {
	return [...new Set(textsAt(answers, ...keys))].slice(0, 3).map(encodeURIComponent);
}
