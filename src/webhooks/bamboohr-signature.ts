import { createHmac, timingSafeEqual } from 'node:crypto';
import { readTimestamp } from './timestamp';

/** What came, as it came. */
export interface SignedDelivery {
	/** The very bytes: JSON that is written anew has another signature. */
	body: Uint8Array;
	/** As its content type says; that is not signed. */
	isForm?: boolean;
	/** `X-BambooHR-Timestamp`. */
	timestamp: string | undefined;
	/** `X-BambooHR-Signature`. */
	signature: string | undefined;
}

export interface SignatureCheck {
	/** As BambooHR gave it when the webhook was made; undefined when it is not known. */
	privateKey: string | undefined;
	/** 0 = any age will do. */
	maxAgeMinutes: number;
	nowMs: number;
}

const MINUTE_MS = 60_000;

/**
 * Whether BambooHR has sent this (docs/apis/bamboohr.md#deliveries):
 *
 * 1. There is a key, a timestamp and a signature.
 * 2. The signature is the HMAC-SHA256, in lower-case hex, of the body directly followed by the text of the
 *    timestamp. It is compared in constant time: how long a refusal takes must not tell how much of it was right.
 * 3. With nothing between body and timestamp, a digit could change from one to the other and leave the signature as
 *    it is. JSON, which is what we order, cannot be read after that; a form can, so with one the timestamp must have
 *    a form that allows no digit more and no digit less.
 * 4. If there is a limit, the timestamp is neither older, nor further in the future: who holds a delivery back must
 *    not choose when it counts. Only then is it read; in the signature it is any text.
 *
 * @returns why it is refused, in words that may be shown to anybody; undefined when it is genuine
 */
export function verifySignature(
	{ body, timestamp, signature, isForm = false }: SignedDelivery,
	{ privateKey, maxAgeMinutes, nowMs }: SignatureCheck,
): string | undefined {
	// 1
	if (!privateKey) return 'this webhook is not registered';
	if (!timestamp) return 'the timestamp is missing';
	if (!signature) return 'the signature is missing';
	// 2
	const right = Buffer.from(createHmac('sha256', privateKey).update(body).update(timestamp).digest('hex'));
	const given = Buffer.from(signature);
	if (given.length !== right.length || !timingSafeEqual(given, right)) return 'the signature is wrong';
	// 3
	if (isForm && !FIXED_LENGTH_TIMESTAMP.test(timestamp)) return 'the timestamp is not in a known form';
	// 4
	if (maxAgeMinutes === 0) return undefined;
	const sentAt = readTimestamp(timestamp);
	if (sentAt === undefined) return 'the timestamp cannot be read, so its age is not known';
	const ageMs = nowMs - sentAt.toMillis();
	if (ageMs > maxAgeMinutes * MINUTE_MS) return `it is older than ${maxAgeMinutes} minutes`;
	if (ageMs < -maxAgeMinutes * MINUTE_MS)
		return `it is from more than ${maxAgeMinutes} minutes in the future`;
	return undefined;
}

/** Seconds since 1970 from 2001 to 2286, ISO 8601, or the date of an HTTP header. */
const FIXED_LENGTH_TIMESTAMP = /^(?:\d{10}$|\d{4}-\d\d-\d\d[T ]|[A-Z][a-z]{2}, )/;
