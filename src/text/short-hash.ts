/**
 * A deterministic 53-bit hash of texts, as up to 11 lower-case letters and digits.
 *
 * Unlike the fingerprint of a plan, it is synchronous, because plans are pure functions that compare thousands of values.
 * It is not cryptographic: anyone who can guess the text can confirm the guess. Algorithm: cyrb53 by bryc, public domain.
 */
export function shortHash(...texts: readonly string[]): string {
	// As JSON, so that ['ab', 'c'] and ['a', 'bc'] differ.
	const text = JSON.stringify(texts);
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		high = Math.imul(high ^ code, 2654435761);
		low = Math.imul(low ^ code, 1597334677);
	}
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
