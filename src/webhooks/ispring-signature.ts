import { createHash, createHmac, timingSafeEqual } from 'crypto';

const DIGEST_BYTES = 32;

export type SignatureVerdict = 'right' | 'wrong' | 'absent';

export interface SignedDelivery {
	/** The raw bytes as received. */
	rawBody: Uint8Array;
	/** `X-Hub-Signature` as received. */
	signature: string | undefined;
	/** The secret of the registration. */
	secret: string;
}

/**
 * Verifies that the sender of a delivery knows the secret (docs/apis/ispring-learn.md#webhook-deliveries).
 *
 * 1. Without a signature, the sender is unknown.
 * 2. The encoding is not documented: hex in either case or base64, with or without a `sha256=` prefix.
 * 3. One page describes it as the SHA-256 of the body directly followed by the secret and calls it an HMAC. Both require
 *    the secret, so both are accepted: refusing deliveries for a day would end the subscription.
 * 4. The comparison takes constant time in all cases.
 */
export function verifySignature({ rawBody, signature, secret }: SignedDelivery): SignatureVerdict {
	const text = signature?.trim() ?? '';
	if (text === '') return 'absent'; // 1
	const given = decoded(text.replace(/^sha256=/i, '')); // 2
	const expected = [
		createHash('sha256').update(rawBody).update(secret).digest(),
		createHmac('sha256', secret).update(rawBody).digest(),
	]; // 3
	if (given === undefined) return 'wrong';
	const fits = expected.map((digest) => timingSafeEqual(given, digest)); // 4
	return fits.includes(true) ? 'right' : 'wrong';
}

function decoded(text: string): Buffer | undefined {
	if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
	if (!/^[\w+/-]{43}=?$/.test(text)) return undefined;
	// Both alphabets of base64 are read.
	const bytes = Buffer.from(text, 'base64');
	return bytes.length === DIGEST_BYTES ? bytes : undefined;
}
