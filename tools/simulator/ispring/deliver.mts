import { createHash, createHmac } from 'node:crypto';
import { textOf } from '../http/values.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import type { SimEvent, SimSubscriber } from './state.mts';

/** The answer of the subscriber's address; status 0 when there was none. */
export interface DeliveryAnswer {
	subscriberName: string;
	status: number;
	text: string;
}

const TIMEOUT_MS = 10_000;

/** The fields of an element that a filter checks. */
const FILTERED: Record<string, string[]> = {
	userIds: ['userId', 'learnerId', 'learnerIds'],
	courseIds: ['courseId'],
	courseItemIds: ['courseItemId'],
};

/**
 * Delivers an event to every subscriber of it, after its pending events (docs/apis/ispring-learn.md#webhook-deliveries).
 * When a subscriber answers anything but 200, the event stays pending and the subscriber is suspended.
 */
export async function deliver(sim: ISpringSimulator, event: SimEvent): Promise<DeliveryAnswer[]> {
	for (const subscriber of sim.state.subscribers.values()) {
		if (wants(subscriber, event)) subscriber.pending.push(event);
	}
	return await redeliver(sim);
}

/** Delivers all pending events again. Consecutive events of the same type are sent in one list. */
export async function redeliver(sim: ISpringSimulator): Promise<DeliveryAnswer[]> {
	const answers: DeliveryAnswer[] = [];
	for (const subscriber of sim.state.subscribers.values()) {
		while (subscriber.pending.length > 0) {
			const type = subscriber.pending[0]?.type;
			const end = subscriber.pending.findIndex((event) => event.type !== type);
			const list = subscriber.pending.slice(0, end === -1 ? undefined : end);
			const body = bodyOf(
				sim,
				String(type),
				list.map(({ element }) => element),
			);
			const answer = await send(sim, subscriber, body);
			answers.push(answer);
			subscriber.isSuspended = answer.status !== 200;
			if (subscriber.isSuspended) break;
			subscriber.pending.splice(0, list.length);
			if (sim.quirks.deliversTwice) answers.push(await send(sim, subscriber, body));
		}
	}
	return answers;
}

/** After a day of failures, pending events are dropped, and the address has to be confirmed again. */
export function giveUp(subscriber: SimSubscriber): void {
	Object.assign(subscriber, { pending: [], isSuspended: false, isConfirmed: false });
}

/** Sends the code that proves that the address belongs to the subscriber. */
export async function deliverCode(sim: ISpringSimulator, subscriber: SimSubscriber): Promise<DeliveryAnswer> {
	return await send(sim, subscriber, bodyOf(sim, 'CONFIRMATION', [{ code: subscriber.code }], 'text'));
}

/** `X-Hub-Signature` in one of the formats that the vendor's description allows; undefined for none. */
export function signatureOf(sim: ISpringSimulator, body: string, secret: string): string | undefined {
	const form = sim.quirks.webhookSignature;
	if (secret === '' || form === 'none') return undefined;
	const isHmac = sim.quirks.webhookHash === 'hmac';
	const hash = isHmac
		? createHmac('sha256', secret).update(body)
		: createHash('sha256').update(body + secret);
	if (form === 'base64') return hash.digest('base64');
	const hex = hash.digest('hex');
	return { hex, upperHex: hex.toUpperCase(), prefixedHex: `sha256=${hex}` }[form];
}

function bodyOf(
	{ quirks }: ISpringSimulator,
	type: string,
	elements: readonly unknown[],
	as = quirks.eventElements,
): string {
	const list = as === 'text' ? elements.map((element) => JSON.stringify(element)) : elements;
	const payloads = quirks.eventPayloads === 'single' && list.length === 1 ? list[0] : list;
	return JSON.stringify({ type: quirks.eventNameCase === 'lower' ? type.toLowerCase() : type, payloads });
}

async function send(
	sim: ISpringSimulator,
	{ subscriberName, callbackUrl, secret }: SimSubscriber,
	body: string,
): Promise<DeliveryAnswer> {
	const url = new URL(callbackUrl);
	// Nothing is sent to another machine.
	if (!['127.0.0.1', 'localhost'].includes(url.hostname)) return { subscriberName, status: 0, text: '' };
	const signature = signatureOf(sim, body, secret);
	const headers = {
		'content-type': 'application/json',
		...(signature ? { 'x-hub-signature': signature } : {}),
	};
	const signal = AbortSignal.timeout(TIMEOUT_MS);
	try {
		const answer = await fetch(url, { method: 'POST', headers, body, signal });
		return { subscriberName, status: answer.status, text: await answer.text() };
	} catch {
		return { subscriberName, status: 0, text: '' };
	}
}

function wants(
	{ isActive, isConfirmed, subscriptions }: SimSubscriber,
	{ type, element }: SimEvent,
): boolean {
	const subscription = subscriptions.find((one) => one.subscriptionType === type);
	if (!isActive || !isConfirmed || !subscription) return false;
	return subscription.params.every(({ name, value }) => {
		const wanted: unknown[] = [JSON.parse(value)].flat();
		const fields = FILTERED[name] ?? [];
		return fields
			.flatMap((field) => [element[field]].flat())
			.some((id) => id !== undefined && wanted.includes(textOf(id)));
	});
}
