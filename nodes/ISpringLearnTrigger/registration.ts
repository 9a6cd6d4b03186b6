import { randomBytes } from 'crypto';
import type { IHookFunctions } from 'n8n-workflow';
import { CallbackError } from '../../src/errors';
import { iSpringBaseUrl } from '../../src/http/addresses/base-url';
import { settle } from '../../src/http/settle';
import { ensureSubscriber, isSubscriberReady } from '../../src/ispring/webhooks/ensure-subscriber';
import { removeSubscriber } from '../../src/ispring/webhooks/webhooks';
import { callbackAddress } from '../../src/webhooks/callback-address';
import { subscriberName } from '../../src/webhooks/subscriber-name';
import { transportTo } from '../shared/transports';
import { readSettings } from './read-settings';
import { readState, writeState } from './state';

const SECRET_BYTES = 32;

/** Whether iSpring Learn has all that the trigger needs; otherwise n8n calls `register`. */
export async function isRegistered(context: IHookFunctions): Promise<boolean> {
	const { subscription, isSigned } = readSettings(context);
	const { name } = await subscriber(context);
	const state = readState(context.getWorkflowStaticData('node'));
	if (state.subscriberName !== name || isSigned !== (state.secret !== undefined)) return false;
	return await isSubscriberReady(transportTo(context, 'iSpring Learn'), name, subscription);
}

/** Makes the subscriber, or puts it right. n8n saves what is kept only when this has ended well. */
export async function register(context: IHookFunctions): Promise<void> {
	const { subscription, isSigned } = readSettings(context);
	const { name, callbackUrl } = await subscriber(context);
	const staticData = context.getWorkflowStaticData('node');
	const transport = transportTo(context, 'iSpring Learn');
	const { subscriberName: earlier } = readState(staticData);
	// It delivers to an address that this n8n had before.
	if (earlier !== undefined && earlier !== name) await removeSubscriber(transport, earlier);
	const secret = isSigned ? randomBytes(SECRET_BYTES).toString('hex') : undefined;
	// Known before it exists: if the rest fails, n8n has it removed.
	writeState(staticData, { subscriberName: name, ...(secret === undefined ? {} : { secret }) });
	const { mayHaveMissedEvents } = await ensureSubscriber(
		transport,
		{ name, callbackUrl, ...(secret === undefined ? {} : { secret }) },
		subscription,
	);
	if (mayHaveMissedEvents) {
		context.logger.warn(
			`iSpring Learn had stopped delivering to "${context.getNode().name}". Events of that time may be lost; the next scheduled run makes up for them.`,
		);
	}
}

/** Takes away all that the trigger may have at iSpring Learn, also what n8n has forgotten. */
export async function unregister(context: IHookFunctions): Promise<void> {
	const staticData = context.getWorkflowStaticData('node');
	const known = readState(staticData).subscriberName;
	// With an address that will not do, nothing was made under it.
	const derived = await settle(subscriber(context));
	const names = [known, derived.ok ? derived.value.name : undefined].filter((name) => name !== undefined);
	const transport = transportTo(context, 'iSpring Learn');
	for (const name of new Set(names)) {
		const removal = await settle(removeSubscriber(transport, name));
		if (!removal.ok) throw remains(name, removal.error);
	}
	writeState(staticData, {});
}

/** The same for every call of one trigger, in every process. */
async function subscriber(context: IHookFunctions): Promise<{ name: string; callbackUrl: string }> {
	const apiUrl = iSpringBaseUrl(await context.getCredentials('iSpringLearnApi'));
	const callbackUrl = callbackAddress(context.getNodeWebhookUrl('default'), 'iSpring Learn', apiUrl);
	const workflowId = context.getWorkflow().id ?? '';
	return { name: subscriberName(workflowId, context.getNode().id, callbackUrl), callbackUrl };
}

function remains(name: string, error: unknown): CallbackError {
	const why = error instanceof Error ? error.message : String(error);
	return new CallbackError(
		`The webhook subscriber "${name}" may still be registered at iSpring Learn: ${why}`,
		'Publish the workflow and unpublish it again. Until then iSpring Learn tries to deliver for a day and stops by itself.',
	);
}
