import { createHash, createHmac, timingSafeEqual } from 'crypto';

const DIGEST_BYTES = 32;

export type SignatureVerdict = 'right' | 'wrong' | 'absent';

export interface SignedDelivery {
	/** Byte by byte as it came. */
	rawBody: Uint8Array;
	/** `X-Hub-Signature` as it came. */
	signature: string | undefined;
	/** That of the registration. */
	secret: string;
}

/**
 * Whether a delivery comes from somebody who knows the secret (docs/apis/ispring-learn.md#webhook-deliveries).
 *
 * 1. Without a signature nothing is said about the sender.
 * 2. The encoding is not documented: hex in either case, or base64, with or without `sha256=` in front.
 * 3. One page describes it as the SHA-256 of the body directly followed by the secret, and calls it an HMAC. Either
 *    takes the secret to make, so either will do; a delivery that is refused for a day ends the subscription.
 * 4. The comparison takes the same time wherever the two differ, and whichever of the forms it is.
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
