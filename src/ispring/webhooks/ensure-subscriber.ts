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
 * The pauses between checks for the confirmation, in milliseconds. iSpring does not document how long it takes. n8n
 * retries a failed activation five times and gives up after 84 seconds.
 */
const POLL_DELAYS_MS = [100, 200, 400, 800, 1500, 2500, 3500];

export interface SubscriberResult {
	/**
	 * It existed, but iSpring had stopped delivering, so events of that time may be lost
	 * (docs/apis/ispring-learn.md#webhook-deliveries).
	 */
	mayHaveMissedEvents: boolean;
}

/**
 * Creates a subscriber, or corrects an existing one of that name: settings, confirmation and subscription. Meanwhile
 * iSpring posts a code to the callback URL, where the trigger confirms it.
 *
 * @throws CallbackError when the code is not confirmed in time
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

/** If the account does not report the confirmation, more checks would not help. */
const MAX_POLLS_IF_UNKNOWN = 3;

/** Whether a subscriber needs no correction. A suspended one does: enabling it may resume deliveries. */
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
		`iSpring Learn sent a confirmation code to ${new URL(callbackUrl).origin}, but it was not confirmed within ${seconds} seconds.`,
		'Check that this address reaches this n8n from the internet without a sign-in, and that the firewall lets iSpring through. Then publish again.',
	);
}

/** Undefined when the account does not report it. */
async function isConfirmed(transport: Transport, name: string): Promise<boolean | undefined> {
	const subscriber = await readSubscriber(transport, name);
	return subscriber === null ? false : subscriber.isConfirmed;
}
