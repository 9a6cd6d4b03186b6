import { z } from 'zod/v3';
import { RefusedError } from '../../errors';
import { createOnce } from '../../http/idempotency/create-once';
import { parseResponse } from '../../http/responses/parse-response';
import { settle } from '../../http/settle';
import type { ApiRequest, Transport } from '../../http/types';
import { unwrap } from '../shapes';

/** A receiver of events (docs/apis/ispring-learn.md#webhooks). */
export interface SubscriberSettings {
	/** Unique in the account, at most 255 characters. */
	name: string;
	callbackUrl: string;
	/** Deliveries are signed with it; without a secret they are not signed. */
	secret?: string;
}

export interface Subscriber {
	isActive: boolean;
	/** Whether the callback URL has confirmed that it wants the events. Undefined when the account does not report it. */
	isConfirmed: boolean | undefined;
	/** Whether iSpring has paused after a failed delivery. No events are lost yet. */
	isSuspended: boolean;
}

const wordShape = z.string().trim().toUpperCase();
const subscriberShape = z.object({
	subscriberStatus: wordShape,
	confirmationStatus: wordShape,
	notificationProcessStatus: wordShape,
});

/** The subscriber of this name; null when there is none. */
export async function readSubscriber(transport: Transport, name: string): Promise<Subscriber | null> {
	const path = '/webhook/subscriber/info';
	const answer = await settle(transport.request({ method: 'GET', path, query: { subscriberName: name } }));
	if (!answer.ok) {
		if (isNotFound(answer.error)) return null;
		throw answer.error;
	}
	// The vendor's OpenAPI file shows no body here, its page three words (docs/apis/ispring-learn.md#webhooks).
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

/** Creates a subscriber once. The caller has checked that none has this name. */
export async function registerSubscriber(transport: Transport, settings: SubscriberSettings): Promise<void> {
	await runOnce(
		transport,
		async () => await transport.request(post('register', subscriberBody(settings))),
		async () => (await readSubscriber(transport, settings.name)) !== null,
	);
}

/** Updates the settings. A new callback URL must be confirmed again. */
export async function updateSubscriber(transport: Transport, settings: SubscriberSettings): Promise<void> {
	await transport.request({ ...post('settings/change', subscriberBody(settings)), repeatable: true });
}

/** Resumes deliveries. */
export async function enableSubscriber(transport: Transport, name: string): Promise<void> {
	await transport.request({ ...post('enable', { subscriberName: name }), repeatable: true });
}

/** Makes iSpring post a code to the callback URL. A new code invalidates earlier ones. */
export async function sendCode(transport: Transport, name: string): Promise<void> {
	await transport.request({ ...post('code/send', { subscriberName: name }), repeatable: true });
}

/**
 * Confirms the callback URL with the code posted to it.
 *
 * @throws RefusedError when it is not the latest code
 */
export async function confirmSubscriber(transport: Transport, name: string, code: string): Promise<void> {
	await runOnce(
		transport,
		async () => await transport.request(post('confirm', { subscriberName: name, code })),
		async () => (await readSubscriber(transport, name))?.isConfirmed === true,
	);
}

/** Removes a subscriber with its subscriptions. Does nothing if it no longer exists. */
export async function removeSubscriber(transport: Transport, name: string): Promise<void> {
	const removal = runOnce(
		transport,
		async () => await transport.request(post('remove', { subscriberName: name })),
		async () => (await readSubscriber(transport, name)) === null,
	);
	const outcome = await settle(removal);
	if (!outcome.ok && !isNotFound(outcome.error)) throw outcome.error;
}

/** Runs an action that may be refused the second time: after a lost response, checks whether it has taken effect. */
export async function runOnce(
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

/** A POST request to the webhook API; the response has an empty body. */
export function post(name: string, body: Record<string, unknown>): ApiRequest {
	return { method: 'POST', path: `/webhook/${name}`, body, expectsJson: false };
}

export function isNotFound(error: unknown): boolean {
	return error instanceof RefusedError && error.status === 404;
}

function subscriberBody({ name, callbackUrl, secret }: SubscriberSettings): Record<string, string> {
	return { subscriberName: name, callbackUrl, ...(secret === undefined ? {} : { secret }) };
}
