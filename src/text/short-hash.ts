/**
 * A short text that is the same for the same text, of at most 11 letters and digits (53 bits).
 *
 * It is made at once, unlike the fingerprint of a plan, because plans are pure functions that compare thousands of values. It hides a text
 * from a glance, but not from somebody who tries out guesses. cyrb53 by bryc, which is in the public domain.
 */
export function shortHash(...texts: readonly string[]): string {
	// As JSON, so that the border between two texts counts.
	const text = JSON.stringify(texts);
	let one = 0xdeadbeef;
	let other = 0x41c6ce57;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		one = Math.imul(one ^ code, 2654435761);
		other = Math.imul(other ^ code, 1597334677);
	}
	one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
	other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
	return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
}
