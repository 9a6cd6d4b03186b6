/** More different texts than this are not shared, such as a time for each row: remembering them would take more than it saves. */
const MAX_TEXTS = 50_000;

/**
 * Makes a function that returns the same text for equal texts. Each row of a list brings its own copy of the same few users,
 * courses and dates, which would take most of the memory of a large account.
 */
export function createSharer(): (text: string) => string {
	const known = new Map<string, string>();
	return (text) => {
		const same = known.get(text);
		if (same !== undefined) return same;
		if (known.size < MAX_TEXTS) known.set(text, text);
		return text;
	};
}
