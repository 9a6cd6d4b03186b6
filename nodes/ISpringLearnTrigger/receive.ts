import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { z } from 'zod/v3';
import { settle } from '../../src/http/settle';
import {
	MAX_CONFIRMATION_BYTES,
	MAX_DELIVERY_BYTES,
	parseISpringDelivery,
} from '../../src/webhooks/ispring-delivery';
import { toEvent } from '../../src/webhooks/ispring-events';
import { verifySignature } from '../../src/webhooks/ispring-signature';
import { confirm, type Answer } from './confirm';
import { readSettings, type TriggerSettings } from './read-settings';
import { readState } from './state';

const bytesShape = z.instanceof(Uint8Array);

/**
 * One POST to the address of the trigger. iSpring Learn takes nothing but 200 for a success, and sends anything else
 * again for a day (docs/apis/ispring-learn.md#webhook-deliveries).
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const rawBody = await rawBodyOf(context);
	if (rawBody === undefined) return reply(context, 400, 'The body cannot be read');
	if (rawBody.length > MAX_DELIVERY_BYTES) return reply(context, 413, 'The body is too large');
	const settings = readSettings(context);
	const refusal = refusalOf(context, rawBody, settings);
	// Only a confirmation need not be signed, and none is as long as this.
	if (refusal && rawBody.length > MAX_CONFIRMATION_BYTES) return reply(context, ...refusal);
	const delivery = parseISpringDelivery(rawBody);
	if (delivery.is === 'unreadable') return reply(context, 400, delivery.why);
	if (delivery.is === 'confirmation') return reply(context, ...(await confirm(context, delivery.code)));
	if (refusal) return reply(context, ...refusal);
	// Piled up before another event was chosen: refusing it would only bring it again.
	if (delivery.type !== settings.subscription.type)
		return reply(context, 200, 'Not an event of this workflow');
	if (delivery.elements.length === 0) return reply(context, 200, 'No event');
	const events = delivery.elements.map((element) => toEvent(delivery.type, element));
	// Without an answer of ours: n8n says 200 when it has taken the execution over, and 500 when it could not.
	return { workflowData: [context.helpers.returnJsonArray(events.map(toJson))] };
}

/** Status and text for a delivery that must not start anything. */
function refusalOf(
	context: IWebhookFunctions,
	rawBody: Uint8Array,
	{ isSigned }: TriggerSettings,
): Answer | undefined {
	if (!isSigned) return undefined;
	const { secret } = readState(context.getWorkflowStaticData('node'));
	// The subscription is made a moment before n8n saves the secret.
	if (secret === undefined) return [503, 'The workflow is not published yet'];
	const header = context.getHeaderData()['x-hub-signature'];
	const verdict = verifySignature({ rawBody, signature: [header].flat()[0], secret });
	if (verdict === 'right') return undefined;
	return [401, verdict === 'absent' ? 'The signature is missing' : 'The signature is wrong'];
}

/** Undefined for a form with files, which n8n has read into pieces. */
async function rawBodyOf(context: IWebhookFunctions): Promise<Uint8Array | undefined> {
	const request = context.getRequestObject();
	// n8n has read all other bodies by now; some versions only when they are asked.
	if (request.rawBody === undefined && !(await settle(request.readRawBody())).ok) return undefined;
	return bytesShape.safeParse(request.rawBody).data;
}

function reply(context: IWebhookFunctions, ...[status, text]: Answer): IWebhookResponseData {
	context.getResponseObject().status(status).type('text/plain').send(text);
	return { noWebhookResponse: true };
}

/** Plain data in, plain data out: only the type has to be told. */
function toJson(event: object): IDataObject {
	return Object.fromEntries(Object.entries(event));
}
