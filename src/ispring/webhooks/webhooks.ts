import { z } from 'zod/v3';
import { RefusedError } from '../../errors';
import { createOnce } from '../../http/idempotency/create-once';
import { parseResponse } from '../../http/responses/parse-response';
import { settle } from '../../http/settle';
import type { ApiRequest, Transport } from '../../http/types';
import { unwrap } from '../shapes';

/** Who iSpring Learn delivers events to (docs/apis/ispring-learn.md#webhooks). */
export interface SubscriberSettings {
	/** Unique in the account, at most 255 characters. */
	name: string;
	callbackUrl: string;
	/** Deliveries are signed with it; without one they are not signed. */
	secret?: string;
}

export interface Subscriber {
	isActive: boolean;
	/** The callback address has proved that it wants the events. Undefined when the account does not tell. */
	isConfirmed: boolean | undefined;
	/** A delivery failed, and iSpring waits before it tries again; nothing is lost by then. */
	isSuspended: boolean;
}

const wordShape = z.string().trim().toUpperCase();
const subscriberShape = z.object({
	subscriberStatus: wordShape,
	confirmationStatus: wordShape,
	notificationProcessStatus: wordShape,
});

/** Null when there is none of that name. */
export async function readSubscriber(transport: Transport, name: string): Promise<Subscriber | null> {
	const path = '/webhook/subscriber/info';
	const answer = await settle(transport.request({ method: 'GET', path, query: { subscriberName: name } }));
	if (!answer.ok) {
		if (isNotFound(answer.error)) return null;
		throw answer.error;
	}
	// The vendor's file shows no body here, its page three words (docs/apis/ispring-learn.md#webhooks).
	if (answer.value === null) return { isActive: true, isConfirmed: undefined, isSuspended: false };
	const info = parseResponse(subscriberShape, unwrap(answer.value), {
		system: 'iSpring Learn',
		request: `GET ${path}`,
	});
	return {
		isActive: info.subscriberStatus === 'ACTIVE',
		isConfirmed: info.confirmationStatus === 'CONFIRMED',
		isSuspended: info.notificationProcessStatus === 'SUSPENDED',
	};
}

/** Makes a subscriber, once. Whoever calls it has seen that there is none of that name. */
export async function registerSubscriber(transport: Transport, settings: SubscriberSettings): Promise<void> {
	await once(
		transport,
		async () => await transport.request(post('register', subscriberBody(settings))),
		async () => (await readSubscriber(transport, settings.name)) !== null,
	);
}

/** Another address has to be confirmed again. */
export async function updateSubscriber(transport: Transport, settings: SubscriberSettings): Promise<void> {
	await transport.request({ ...post('settings/change', subscriberBody(settings)), repeatable: true });
}

export async function enableSubscriber(transport: Transport, name: string): Promise<void> {
	await transport.request({ ...post('enable', { subscriberName: name }), repeatable: true });
}

/** Has iSpring post a code to the callback address. A new code ends the ones before. */
export async function sendCode(transport: Transport, name: string): Promise<void> {
	await transport.request({ ...post('code/send', { subscriberName: name }), repeatable: true });
}

/** @throws RefusedError when it is not the last code that was sent */
export async function confirmSubscriber(transport: Transport, name: string, code: string): Promise<void> {
	await once(
		transport,
		async () => await transport.request(post('confirm', { subscriberName: name, code })),
		async () => (await readSubscriber(transport, name))?.isConfirmed === true,
	);
}

/** Takes a subscriber away with all that it subscribed to. One that is gone already is fine. */
export async function removeSubscriber(transport: Transport, name: string): Promise<void> {
	const removal = once(
		transport,
		async () => await transport.request(post('remove', { subscriberName: name })),
		async () => (await readSubscriber(transport, name)) === null,
	);
	const outcome = await settle(removal);
	if (!outcome.ok && !isNotFound(outcome.error)) throw outcome.error;
}

/** Does something of which a second try may be refused: after a lost answer, looks whether it is done. */
export async function once(
	{ clock, counts }: Transport,
	act: () => Promise<unknown>,
	isDone: () => Promise<boolean>,
): Promise<void> {
	await createOnce<true>({
		create: async () => {
			await act();
			return true;
		},
		find: async () => (await isDone()) || null,
		clock,
		counts,
	});
}

/** All of them are answered with an empty body. */
export function post(name: string, body: Record<string, unknown>): ApiRequest {
	return { method: 'POST', path: `/webhook/${name}`, body, expectsJson: false };
}

export function isNotFound(error: unknown): boolean {
	return error instanceof RefusedError && error.status === 404;
}

function subscriberBody({ name, callbackUrl, secret }: SubscriberSettings): Record<string, string> {
	return { subscriberName: name, callbackUrl, ...(secret === undefined ? {} : { secret }) };
}
