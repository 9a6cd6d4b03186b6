import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { GENUINE, SIGNATURE_MISSING, SIGNATURE_WRONG, type SignatureVerdict } from './signature-verdict';

const DIGEST_BYTES = 32;

/** A delivery exactly as it was received. */
export interface SignedDelivery {
	/** The received bytes. */
	body: Uint8Array;
	/** `X-Hub-Signature`. */
	signature: string | undefined;
}

export interface Expected {
	/** The secret that the subscriber was registered with. */
	secret: string;
}

/**
 * Whether the sender of this delivery knows the secret (docs/apis/ispring-learn.md#webhook-deliveries):
 *
 * 1. It has a signature.
 * 2. The encoding is not documented: hex in either case or base64, with or without the prefix `sha256=`.
 * 3. The documentation describes the signature as the SHA-256 of the body directly followed by the secret, and calls it
 *    an HMAC. Both take the secret to compute, so both are accepted: refusing every delivery for a day would end the
 *    subscription.
 * 4. The comparison takes constant time, and always compares with both.
 */
export function verifySignature({ body, signature }: SignedDelivery, { secret }: Expected): SignatureVerdict {
	const text = signature?.trim() ?? '';
	if (text === '') return SIGNATURE_MISSING; // 1
	const received = decode(text.replace(/^sha256=/i, '')); // 2
	const expected = [
		createHash('sha256').update(body).update(secret).digest(),
		createHmac('sha256', secret).update(body).digest(),
	]; // 3
	if (received === undefined) return SIGNATURE_WRONG;
	const matches = expected.map((digest) => timingSafeEqual(received, digest)); // 4
	return matches.includes(true) ? GENUINE : SIGNATURE_WRONG;
}

function decode(text: string): Buffer | undefined {
	if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
	if (!/^[\w+/-]{43}=?$/.test(text)) return undefined;
	// Buffer reads both alphabets of base64.
	const bytes = Buffer.from(text, 'base64');
	return bytes.length === DIGEST_BYTES ? bytes : undefined;
}
