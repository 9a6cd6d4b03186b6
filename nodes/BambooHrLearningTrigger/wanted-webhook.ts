import type { IHookFunctions } from 'n8n-workflow';
import { readMonitorFields } from '../../src/bamboohr/webhooks/webhook-fields';
import type { WebhookSettings } from '../../src/bamboohr/webhooks/webhooks';
import { ParameterError } from '../../src/errors';
import { bambooHrBaseUrl } from '../../src/http/addresses/base-url';
import type { Transport } from '../../src/http/types';
import { webhookName, type WebhookTarget } from '../../src/webhooks/bamboohr-registration';
import { callbackAddress, isCallbackAddress } from '../../src/webhooks/callback-address';
import { CREDENTIALS } from '../shared/http-send';
import { readParameters } from './parameters';
import { monitorFieldsProperty } from './properties';

/** Where the webhook of this node belongs. */
export function placeOf(context: IHookFunctions): WebhookTarget {
	const name = webhookName(context.getWorkflow().id ?? '', context.getNode().id);
	return { name, url: context.getNodeWebhookUrl('default') ?? '' };
}

/** Whether BambooHR would send there at all; if not, there cannot be a webhook either. */
export async function isReachable(context: IHookFunctions, { url }: WebhookTarget): Promise<boolean> {
	return isCallbackAddress(url, await systemUrl(context));
}

/**
 * The webhook as it should be.
 *
 * @throws CallbackError for an address that BambooHR does not send to, before it is asked for anything
 * @throws ParameterError when there is nothing to watch
 */
export async function wantedWebhook(context: IHookFunctions, transport: Transport): Promise<WebhookSettings> {
	const { events, monitorFields, includeFields } = readParameters(context);
	const place = placeOf(context);
	const url = callbackAddress(place.url, 'BambooHR', await systemUrl(context));
	// Values can only be sent along with the older kind of event, which names the changed fields by their labels.
	const kind = includeFields.length > 0 ? 'employee_with_fields' : 'employee';
	return {
		name: place.name,
		url,
		format: 'json',
		events: events.map((event) => `${kind}.${event}`),
		...(events.includes('updated') ? { monitorFields: await watched(transport, monitorFields) } : {}),
		...(includeFields.length > 0
			? { postFields: Object.fromEntries(includeFields.map((field) => [field, field])) }
			: {}),
	};
}

/** BambooHR refuses an empty list. */
async function watched(transport: Transport, chosen: string[]): Promise<string[]> {
	if (chosen.length > 0) return chosen;
	const all = await readMonitorFields(transport);
	if (all.length > 0) return [...new Set(all.map(({ value }) => value))];
	throw new ParameterError(
		monitorFieldsProperty.displayName,
		'BambooHR offers the key no field to watch.',
		"Give the access level of the key's user the right to see fields of employees, or take Employee Updated out of Trigger On.",
	);
}

async function systemUrl(context: IHookFunctions): Promise<string> {
	return bambooHrBaseUrl(await context.getCredentials(CREDENTIALS.BambooHR));
}
