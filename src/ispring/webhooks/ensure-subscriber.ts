import { CallbackError } from '../../errors';
import type { Transport } from '../../http/types';
import { isSubscribedOnlyTo, subscribe, subscribeOnlyTo } from './webhook-subscriptions';
import type { Subscription } from './webhook-types';
import {
	updateSubscriber,
	enableSubscriber,
	readSubscriber,
	registerSubscriber,
	sendCode,
	type SubscriberSettings,
} from './webhooks';

/**
 * How long the confirmation may take, looked for at growing distances (ms). iSpring says nothing about it. n8n tries a
 * failed activation five times and gives up on the whole after 84 seconds.
 */
const POLL_DELAYS_MS = [100, 200, 400, 800, 1500, 2500, 3500];

export interface SubscriberResult {
	/**
	 * It was there, but iSpring had stopped delivering: events of that time may be lost
	 * (docs/apis/ispring-learn.md#webhook-deliveries).
	 */
	mayHaveMissedEvents: boolean;
}

/**
 * Makes a subscriber, or puts an existing one of that name right: settings, confirmation, subscription. iSpring posts
 * a code to the callback address meanwhile; whoever answers there confirms it.
 *
 * @throws CallbackError when the code is not confirmed, since it did not arrive
 */
export async function ensureSubscriber(
	transport: Transport,
	settings: SubscriberSettings,
	subscription: Subscription,
): Promise<SubscriberResult> {
	const { name } = settings;
	const before = await readSubscriber(transport, name);
	if (before === null) {
		await registerSubscriber(transport, settings);
		await confirmByCode(transport, settings);
		await subscribe(transport, name, subscription);
		return { mayHaveMissedEvents: false };
	}
	await updateSubscriber(transport, settings);
	if (!before.isActive || before.isSuspended) await enableSubscriber(transport, name);
	if ((await isConfirmed(transport, name)) !== true) await confirmByCode(transport, settings);
	await subscribeOnlyTo(transport, name, subscription);
	return { mayHaveMissedEvents: !before.isActive || before.isConfirmed === false };
}

/** Where the account does not say what it knows, nothing comes of looking for longer. */
const MAX_POLLS_IF_UNKNOWN = 3;

/** Whether nothing is left to do. A suspended one is worth an attempt to wake it. */
export async function isSubscriberReady(
	transport: Transport,
	name: string,
	subscription: Subscription,
): Promise<boolean> {
	const now = await readSubscriber(transport, name);
	if (now === null || !now.isActive || !now.isConfirmed || now.isSuspended) return false;
	return await isSubscribedOnlyTo(transport, name, subscription);
}

async function confirmByCode(transport: Transport, { name, callbackUrl }: SubscriberSettings): Promise<void> {
	await sendCode(transport, name);
	if (await isConfirmed(transport, name)) return;
	for (const [index, waitMs] of POLL_DELAYS_MS.entries()) {
		await transport.clock.sleep(waitMs);
		const state = await isConfirmed(transport, name);
		if (state === true || (state === undefined && index + 1 >= MAX_POLLS_IF_UNKNOWN)) return;
	}
	const seconds = POLL_DELAYS_MS.reduce((sum, waitMs) => sum + waitMs, 0) / 1000;
	throw new CallbackError(
		`iSpring Learn was asked to send a code to ${new URL(callbackUrl).origin}, and within ${seconds} seconds none arrived that it accepts.`,
		'Check that this address leads to this n8n from the internet, without a sign-in in front of it, and that the firewall lets iSpring in; then publish again.',
	);
}

/** Undefined when the account does not tell. */
async function isConfirmed(transport: Transport, name: string): Promise<boolean | undefined> {
	const subscriber = await readSubscriber(transport, name);
	return subscriber === null ? false : subscriber.isConfirmed;
}
