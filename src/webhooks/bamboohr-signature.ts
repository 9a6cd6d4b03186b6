import { createHmac, timingSafeEqual } from 'node:crypto';
import { readTimestamp } from './timestamp';

/** What came, as it came. */
export interface SignedDelivery {
	/** The very bytes: JSON that is written anew has another signature. */
	body: Uint8Array;
	/** `X-BambooHR-Timestamp`. */
	timestamp: string | undefined;
	/** `X-BambooHR-Signature`. */
	signature: string | undefined;
}

export interface Expected {
	/** As BambooHR gave it when the webhook was made; undefined when it is not known. */
	privateKey: string | undefined;
	/** 0 = any age will do. */
	maxAgeMinutes: number;
	nowMs: number;
}

const MINUTE_MS = 60_000;

/**
 * Whether BambooHR has sent this (fact sheet 5.3):
 *
 * 1. There is a key, a timestamp and a signature.
 * 2. The signature is the HMAC-SHA256, in lower-case hex, of the body directly followed by the text of the
 *    timestamp. It is compared in constant time: how long a refusal takes must not tell how much of it was right.
 * 3. If there is a limit, the timestamp is not older. Only then is it read; in the signature it is any text.
 *
 * With nothing between the two, a digit could change from the timestamp to the end of the body and leave the
 * signature as it is. A body of JSON, which is what we order, cannot be read after that.
 *
 * @returns why it is refused, in words that may be shown to anybody; undefined when it is genuine
 */
export function whyNotFromBambooHr(
	{ body, timestamp, signature }: SignedDelivery,
	{ privateKey, maxAgeMinutes, nowMs }: Expected,
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
	if (maxAgeMinutes === 0) return undefined;
	const sentAt = readTimestamp(timestamp);
	if (sentAt === undefined) return 'the timestamp cannot be read, so its age is not known';
	const isTooOld = nowMs - sentAt.toMillis() > maxAgeMinutes * MINUTE_MS;
	return isTooOld ? `it is older than ${maxAgeMinutes} minutes` : undefined;
}
