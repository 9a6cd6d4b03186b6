import { createHash, timingSafeEqual } from 'crypto';

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
 * Whether a delivery comes from somebody who knows the secret (fact sheet 9).
 *
 * 1. Without a signature nothing is said about the sender.
 * 2. The encoding is not documented: hex in either case, or base64, with or without `sha256=` in front.
 * 3. It is the plain SHA-256 of the body directly followed by the secret, although a parameter's description says HMAC.
 * 4. The comparison takes the same time wherever the two differ.
 */
export function judgeSignature({ rawBody, signature, secret }: SignedDelivery): SignatureVerdict {
	const text = signature?.trim() ?? '';
	if (text === '') return 'absent'; // 1
	const given = decoded(text.replace(/^sha256=/i, '')); // 2
	const expected = createHash('sha256').update(rawBody).update(secret).digest(); // 3
	return given !== undefined && timingSafeEqual(given, expected) ? 'right' : 'wrong'; // 4
}

function decoded(text: string): Buffer | undefined {
	if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
	if (!/^[\w+/-]{43}=?$/.test(text)) return undefined;
	// Both alphabets of base64 are read.
	const bytes = Buffer.from(text, 'base64');
	return bytes.length === DIGEST_BYTES ? bytes : undefined;
}
