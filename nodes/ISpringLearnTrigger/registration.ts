import { randomBytes } from 'node:crypto';
import type { IHookFunctions } from 'n8n-workflow';
import { CallbackError } from '../../src/errors';
import { iSpringBaseUrl } from '../../src/http/addresses/base-url';
import { settle } from '../../src/http/settle';
import { ensureSubscriber, isSubscriberReady } from '../../src/ispring/webhooks/ensure-subscriber';
import { removeSubscriber } from '../../src/ispring/webhooks/webhooks';
import { callbackAddress } from '../../src/webhooks/callback-address';
import { subscriberName } from '../../src/webhooks/subscriber-name';
import { credentialType } from '../shared/credential-type';
import { transportTo } from '../shared/transports';
import { readParameters } from './parameters';
import { readRegistration, saveRegistration } from './state';

const SECRET_BYTES = 32;

/** Whether iSpring Learn has a working subscriber with the right subscription; otherwise n8n calls `register`. */
export async function isRegistered(context: IHookFunctions): Promise<boolean> {
	const { subscription, requireSignature } = readParameters(context);
	const { name } = await subscriberOf(context);
	const registration = readRegistration(context);
	if (registration?.subscriberName !== name) return false;
	if (requireSignature !== (registration.secret !== undefined)) return false;
	return await isSubscriberReady(transportTo(context, 'iSpring Learn'), name, subscription);
}

/** Creates the subscriber, or repairs it. */
export async function register(context: IHookFunctions): Promise<void> {
	const { subscription, requireSignature } = readParameters(context);
	const { name, callbackUrl } = await subscriberOf(context);
	const transport = transportTo(context, 'iSpring Learn');
	const previousName = readRegistration(context)?.subscriberName;
	// It delivers to an address that this n8n had before.
	if (previousName !== undefined && previousName !== name) await removeSubscriber(transport, previousName);
	const secret = requireSignature ? randomBytes(SECRET_BYTES).toString('hex') : undefined;
	// Stored before the subscriber exists, because `unregister` needs the name if the rest fails.
	saveRegistration(context, { subscriberName: name, secret });
	const { mayHaveMissedEvents } = await ensureSubscriber(
		transport,
		{ name, callbackUrl, ...(secret === undefined ? {} : { secret }) },
		subscription,
	);
	if (mayHaveMissedEvents) {
		context.logger.warn(
			`iSpring Learn had stopped delivering events to "${context.getNode().name}". Events from that time may be lost; the next scheduled run makes up for them.`,
		);
	}
}

/**
 * Removes everything that this trigger has at iSpring Learn, including what n8n no longer knows of.
 *
 * @throws CallbackError that tells what may remain and how to remove it
 */
export async function unregister(context: IHookFunctions): Promise<void> {
	const storedName = readRegistration(context)?.subscriberName;
	// Nothing can have been created under an address that is refused.
	const subscriber = await settle(subscriberOf(context));
	const names = [storedName, subscriber.ok ? subscriber.value.name : undefined].filter(
		(name) => name !== undefined,
	);
	const transport = transportTo(context, 'iSpring Learn');
	for (const name of new Set(names)) {
		const removal = await settle(removeSubscriber(transport, name));
		if (!removal.ok) throw leftBehind(name, removal.error);
	}
	saveRegistration(context, undefined);
}

/** The same for every call of one trigger, in every process. */
async function subscriberOf(context: IHookFunctions): Promise<{ name: string; callbackUrl: string }> {
	const apiUrl = iSpringBaseUrl(await context.getCredentials(credentialType(context, 'iSpring Learn')));
	const callbackUrl = callbackAddress(context.getNodeWebhookUrl('default'), 'iSpring Learn', apiUrl);
	const workflowId = context.getWorkflow().id ?? '';
	return { name: subscriberName(workflowId, context.getNode().id, callbackUrl), callbackUrl };
}

function leftBehind(name: string, error: unknown): CallbackError {
	const reason = error instanceof Error ? error.message : String(error);
	return new CallbackError(
		`The webhook subscriber "${name}" may still be registered in iSpring Learn: ${reason}`,
		'Publish the workflow and unpublish it again. Until then, iSpring Learn tries to deliver for a day and then stops on its own.',
	);
}
