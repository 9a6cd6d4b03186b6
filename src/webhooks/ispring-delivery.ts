import { isEmpty } from 'lodash';
import { z } from 'zod/v3';

/** What one POST of iSpring Learn holds (docs/apis/ispring-learn.md#webhook-deliveries). */
export type Delivery =
	/** To be handed back, as proof that the address is ours. */
	| { is: 'confirmation'; code: string }
	| { is: 'events'; type: string; elements: unknown[] }
	| { is: 'unreadable'; why: string };

/**
 * What piles up during a day comes in one delivery (docs/apis/ispring-learn.md#webhook-deliveries): 40,000 completed
 * courses have 10 MB. n8n's own limit is 16 MB unless somebody has raised it, and reading that much keeps n8n from
 * everything else.
 */
export const MAX_DELIVERY_BYTES = 12 * 1024 * 1024;

/** Each becomes an item. Twelve megabytes of nothing but commas would be millions. */
const MAX_EVENTS = 100_000;

/** Far more than a code and its envelope need, and read in no time, so it may be read before anybody has signed it. */
export const MAX_CONFIRMATION_BYTES = 4096;

/** Far longer than the UUID of the sample; it goes into a request. */
const MAX_CODE_LENGTH = 200;

const envelopeShape = z.object({
	// The documented names are upper case.
	type: z.string().trim().min(1).toUpperCase(),
	// Not `z.array`, which takes half a second for a million elements only to say that each may be anything.
	payloads: z.custom<string | object>(
		(value) => typeof value === 'string' || (typeof value === 'object' && value !== null),
	),
});
const codeShape = z.object({ code: z.string().trim().min(1).max(MAX_CODE_LENGTH) });

/** Whoever calls it has checked the signature, or that the body is short. */
export function parseISpringDelivery(rawBody: Uint8Array): Delivery {
	const text = Buffer.from(rawBody)
		.toString('utf8')
		.replace(/^\uFEFF/, '');
	const envelope = envelopeShape.safeParse(parseJson(text));
	if (!envelope.success) return { is: 'unreadable', why: 'The body is no JSON with "type" and "payloads"' };
	const { type } = envelope.data;
	const payloads = toList(envelope.data.payloads);
	if (payloads.length > MAX_EVENTS) {
		return { is: 'unreadable', why: `The body holds more than ${MAX_EVENTS} events` };
	}
	// Elements come as objects, or as JSON inside a string.
	const elements = payloads.map((element) => (typeof element === 'string' ? parseJson(element) : element));
	if (type !== 'CONFIRMATION') return { is: 'events', type, elements };
	const code = codeShape.safeParse(elements[0]);
	if (!code.success) return { is: 'unreadable', why: 'The confirmation holds no code' };
	return { is: 'confirmation', code: code.data.code };
}

/** One event may come without a list around it, and none as `{}`; either as JSON inside a string, too. */
function toList(payloads: string | object): unknown[] {
	const inner = typeof payloads === 'string' ? parseJson(payloads) : payloads;
	if (Array.isArray(inner)) return inner;
	return isEmpty(inner) ? [] : [inner];
}

/** A text that is no JSON stays what it is. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
