import { createHmac, timingSafeEqual } from 'node:crypto';
import { GENUINE, SIGNATURE_MISSING, SIGNATURE_WRONG, type SignatureVerdict } from './signature-verdict';
import { readTimestamp } from './timestamp';

/** A delivery exactly as it was received. */
export interface SignedDelivery {
	/** The received bytes: JSON that is parsed and serialized again has another signature. */
	body: Uint8Array;
	/** Whether the content type says that the body is a form. The content type is not signed. */
	isForm?: boolean;
	/** `X-BambooHR-Timestamp`. */
	timestamp: string | undefined;
	/** `X-BambooHR-Signature`. */
	signature: string | undefined;
}

export interface Expected {
	/** The key that BambooHR returned when the webhook was created. An empty key matches no signature. */
	privateKey: string;
	/** 0 = no limit. */
	maxAgeMinutes: number;
	nowMs: number;
}

const MINUTE_MS = 60_000;

/**
 * Whether BambooHR sent this delivery (docs/apis/bamboohr.md#deliveries):
 *
 * 1. It has a timestamp and a signature, and there is a key to check them with.
 * 2. The signature is the HMAC-SHA256, in lower-case hex, of the body directly followed by the text of the timestamp.
 *    The comparison takes constant time, so that the duration of a refusal reveals nothing about the signature.
 * 3. Nothing separates body and timestamp, so a digit could move from one to the other without changing the
 *    signature. JSON, which is the format we request, can no longer be parsed after that. A form can, so with a form
 *    the timestamp must have a format of fixed length.
 * 4. If there is a limit, the timestamp is at most that old and at most that far in the future: whoever holds back a
 *    delivery must not choose when it counts. The timestamp is parsed only here; for the signature it is plain text.
 */
export function verifySignature(
	{ body, timestamp, signature, isForm = false }: SignedDelivery,
	{ privateKey, maxAgeMinutes, nowMs }: Expected,
): SignatureVerdict {
	// 1
	if (!timestamp) return forged('The timestamp is missing');
	if (!signature) return SIGNATURE_MISSING;
	if (!privateKey) return SIGNATURE_WRONG;
	// 2
	const expected = Buffer.from(createHmac('sha256', privateKey).update(body).update(timestamp).digest('hex'));
	const received = Buffer.from(signature);
	if (received.length !== expected.length || !timingSafeEqual(received, expected)) return SIGNATURE_WRONG;
	// 3
	if (isForm && !FIXED_LENGTH.test(timestamp)) return forged('The timestamp has an unknown format');
	// 4
	if (maxAgeMinutes === 0) return GENUINE;
	const sentAt = readTimestamp(timestamp);
	if (sentAt === undefined)
		return forged('The timestamp has an unknown format, so its age cannot be checked');
	const ageMs = nowMs - sentAt.toMillis();
	if (ageMs > maxAgeMinutes * MINUTE_MS) return forged(`The delivery is older than ${maxAgeMinutes} minutes`);
	if (ageMs < -maxAgeMinutes * MINUTE_MS) {
		return forged(`The delivery is dated more than ${maxAgeMinutes} minutes in the future`);
	}
	return GENUINE;
}

function forged(reason: string): SignatureVerdict {
	return { isGenuine: false, reason };
}

/** Seconds since 1970 (from 2001 to 2286), ISO 8601, or the date format of HTTP headers. */
const FIXED_LENGTH = /^(?:\d{10}$|\d{4}-\d\d-\d\d[T ]|[A-Z][a-z]{2}, )/;
