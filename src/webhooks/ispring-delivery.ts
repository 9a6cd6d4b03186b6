import { isEmpty } from 'lodash';
import { z } from 'zod/v3';

/** A parsed POST request of iSpring Learn (docs/apis/ispring-learn.md#webhook-deliveries). */
export type Delivery =
	/** A code that the trigger must confirm to prove that the URL is its own. */
	| { is: 'confirmation'; code: string }
	| { is: 'events'; type: string; elements: unknown[] }
	| { is: 'unreadable'; why: string };

/**
 * The events of up to a day come in one delivery (docs/apis/ispring-learn.md#webhook-deliveries): 40,000 completed courses
 * have 10 MB. n8n's own default limit is 16 MB, and parsing that much blocks n8n.
 */
export const MAX_DELIVERY_BYTES = 12 * 1024 * 1024;

/** Each event becomes an item. Twelve megabytes of commas would be millions. */
const MAX_EVENTS = 100_000;

/** Far more than a confirmation needs, yet parsed instantly, so it may be parsed without a verified signature. */
export const MAX_CONFIRMATION_BYTES = 4096;

/** Far longer than the UUID in the sample; the code is sent in a request. */
const MAX_CODE_LENGTH = 200;

const envelopeShape = z.object({
	// The documented names are upper case.
	type: z.string().trim().min(1).toUpperCase(),
	// Not `z.array`, which takes half a second for a million elements of any type.
	payloads: z.custom<string | object>(
		(value) => typeof value === 'string' || (typeof value === 'object' && value !== null),
	),
});
const codeShape = z.object({ code: z.string().trim().min(1).max(MAX_CODE_LENGTH) });

/** Parses a delivery. The caller has verified the signature, or that the body is short. */
export function parseISpringDelivery(rawBody: Uint8Array): Delivery {
	const text = Buffer.from(rawBody)
		.toString('utf8')
		.replace(/^\uFEFF/, '');
	const envelope = envelopeShape.safeParse(parseJson(text));
	if (!envelope.success) return { is: 'unreadable', why: 'The body is not JSON with "type" and "payloads"' };
	const { type } = envelope.data;
	const payloads = toList(envelope.data.payloads);
	if (payloads.length > MAX_EVENTS) {
		return { is: 'unreadable', why: `The body contains more than ${MAX_EVENTS} events` };
	}
	// Elements come as objects, or as JSON inside a string.
	const elements = payloads.map((element) => (typeof element === 'string' ? parseJson(element) : element));
	if (type !== 'CONFIRMATION') return { is: 'events', type, elements };
	const code = codeShape.safeParse(elements[0]);
	if (!code.success) return { is: 'unreadable', why: 'The confirmation contains no code' };
	return { is: 'confirmation', code: code.data.code };
}

/** A single event may come without a list, and none as `{}`; both also as JSON inside a string. */
function toList(payloads: string | object): unknown[] {
	const inner = typeof payloads === 'string' ? parseJson(payloads) : payloads;
	if (Array.isArray(inner)) return inner;
	return isEmpty(inner) ? [] : [inner];
}

/** Text that is not JSON is returned unchanged. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
