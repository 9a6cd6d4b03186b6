import { createHmac, timingSafeEqual } from 'node:crypto';
import { readTimestamp } from './timestamp';

/** A delivery as received. */
export interface SignedDelivery {
	/** The raw bytes: re-serialized JSON has another signature. */
	body: Uint8Array;
	/** Whether the content type is that of a form; the content type is not signed. */
	isForm?: boolean;
	/** `X-BambooHR-Timestamp`. */
	timestamp: string | undefined;
	/** `X-BambooHR-Signature`. */
	signature: string | undefined;
}

export interface SignatureCheck {
	/** As returned when the webhook was created; undefined when unknown. */
	privateKey: string | undefined;
	/** 0 = any age. */
	maxAgeMinutes: number;
	nowMs: number;
}

const MINUTE_MS = 60_000;

/**
 * Verifies that a delivery comes from BambooHR (docs/apis/bamboohr.md#deliveries):
 *
 * 1. There must be a key, a timestamp and a signature.
 * 2. The signature must be the HMAC-SHA256, in lower-case hex, of the body directly followed by the timestamp. It is
 *    compared in constant time, so that the response time does not reveal how much of it was right.
 * 3. Nothing separates body and timestamp, so a digit could move from one to the other without changing the signature.
 *    JSON, which we request, is unreadable after that. A form is not, so its timestamp must have a fixed length.
 * 4. If there is an age limit, the timestamp must not be older, or further in the future: an attacker must not be able to
 *    replay a delivery later. Only this step parses the timestamp.
 *
 * @returns the reason for refusing it, safe to show to anybody; undefined when it is genuine
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
	const expected = Buffer.from(createHmac('sha256', privateKey).update(body).update(timestamp).digest('hex'));
	const given = Buffer.from(signature);
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'the signature is wrong';
	// 3
	if (isForm && !FIXED_LENGTH_TIMESTAMP.test(timestamp)) return 'the timestamp has an unknown format';
	// 4
	if (maxAgeMinutes === 0) return undefined;
	const sentAt = readTimestamp(timestamp);
	if (sentAt === undefined) return 'the timestamp is unreadable, so its age is unknown';
	const ageMs = nowMs - sentAt.toMillis();
	if (ageMs > maxAgeMinutes * MINUTE_MS) return `it is older than ${maxAgeMinutes} minutes`;
	if (ageMs < -maxAgeMinutes * MINUTE_MS)
		return `it is dated more than ${maxAgeMinutes} minutes in the future`;
	return undefined;
}

/** Unix seconds from 2001 to 2286, ISO 8601, or an HTTP date. */
const FIXED_LENGTH_TIMESTAMP = /^(?:\d{10}$|\d{4}-\d\d-\d\d[T ]|[A-Z][a-z]{2}, )/;
