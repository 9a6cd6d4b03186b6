import { z } from 'zod/v3';

/** What one POST of iSpring Learn holds (fact sheet 9). */
export type Delivery =
	/** To be handed back, as proof that the address is ours. */
	| { is: 'confirmation'; code: string }
	| { is: 'events'; type: string; elements: unknown[] }
	| { is: 'unreadable'; why: string };

/** Far longer than the UUID of the sample; it goes into a request. */
const MAX_CODE_LENGTH = 200;

const envelopeShape = z.object({
	type: z.string().trim().min(1),
	payloads: z.array(z.unknown()),
});
const codeShape = z.object({ code: z.string().trim().min(1).max(MAX_CODE_LENGTH) });

export function readDelivery(rawBody: Uint8Array): Delivery {
	const text = Buffer.from(rawBody)
		.toString('utf8')
		.replace(/^\uFEFF/, '');
	const envelope = envelopeShape.safeParse(parsed(text));
	if (!envelope.success) return { is: 'unreadable', why: 'The body is no JSON with "type" and "payloads"' };
	const { type, payloads } = envelope.data;
	// Elements come as objects, or as JSON inside a string.
	const elements = payloads.map((element) => (typeof element === 'string' ? parsed(element) : element));
	if (type !== 'CONFIRMATION') return { is: 'events', type, elements };
	const code = codeShape.safeParse(elements[0]);
	if (!code.success) return { is: 'unreadable', why: 'The confirmation holds no code' };
	return { is: 'confirmation', code: code.data.code };
}

/** A text that is no JSON stays what it is. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
