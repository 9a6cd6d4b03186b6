import type { IHookFunctions } from 'n8n-workflow';
import { readMonitorFields } from '../../src/bamboohr/webhooks/webhook-fields';
import type { WebhookSettings } from '../../src/bamboohr/webhooks/webhooks';
import { ParameterError } from '../../src/errors';
import { bambooHrBaseUrl } from '../../src/http/addresses/base-url';
import type { Transport } from '../../src/http/types';
import { webhookName, type WebhookTarget } from '../../src/webhooks/bamboohr-registration';
import { callbackAddress, isCallbackAddress } from '../../src/webhooks/callback-address';
import { credentialType } from '../shared/credential-type';
import { readParameters } from './parameters';
import { monitorFieldsProperty } from './properties';

/** The name and the address of this trigger's webhook. */
export function placeOf(context: IHookFunctions): WebhookTarget {
	const name = webhookName(context.getWorkflow().id ?? '', context.getNode().id);
	return { name, url: context.getNodeWebhookUrl('default') ?? '' };
}

/** Whether BambooHR can deliver to the address at all. If it cannot, no webhook can exist. */
export async function isReachable(context: IHookFunctions, { url }: WebhookTarget): Promise<boolean> {
	return isCallbackAddress(url, await systemUrl(context));
}

/**
 * The webhook that the parameters ask for.
 *
 * @throws CallbackError for an address that BambooHR does not deliver to, before any request is sent
 * @throws ParameterError for an invalid parameter, or when there is no field to monitor
 */
export async function webhookSettings(
	context: IHookFunctions,
	transport: Transport,
): Promise<WebhookSettings> {
	const { events, monitorFields, includeFields } = readParameters(context);
	const place = placeOf(context);
	const url = callbackAddress(place.url, 'BambooHR', await systemUrl(context));
	// Only the older kind of event carries values. It names the changed fields by their labels.
	const kind = includeFields.length > 0 ? 'employee_with_fields' : 'employee';
	return {
		name: place.name,
		url,
		format: 'json',
		events: events.map((event) => `${kind}.${event}`),
		...(events.includes('updated') ? { monitorFields: await fieldsToMonitor(transport, monitorFields) } : {}),
		...(includeFields.length > 0
			? { postFields: Object.fromEntries(includeFields.map((field) => [field, field])) }
			: {}),
	};
}

/** BambooHR refuses an empty list, so no selection becomes a list of all fields. */
async function fieldsToMonitor(transport: Transport, selected: string[]): Promise<string[]> {
	if (selected.length > 0) return selected;
	const all = await readMonitorFields(transport);
	if (all.length > 0) return [...new Set(all.map(({ value }) => value))];
	throw new ParameterError(
		monitorFieldsProperty.displayName,
		'BambooHR lists no fields that this API key can watch.',
		"Give the API key's user permission to view employee fields, or remove Employee Updated from Trigger On.",
	);
}

async function systemUrl(context: IHookFunctions): Promise<string> {
	return bambooHrBaseUrl(await context.getCredentials(credentialType(context, 'BambooHR')));
}
