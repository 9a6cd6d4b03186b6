import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import {
	MAX_CONFIRMATION_BYTES,
	MAX_DELIVERY_BYTES,
	parseISpringDelivery,
} from '../../src/webhooks/ispring-delivery';
import { toEvent } from '../../src/webhooks/ispring-events';
import { verifySignature } from '../../src/webhooks/ispring-signature';
import { answer, NOT_REGISTERED, refuse, UNREADABLE_BODY, type Answer } from '../shared/triggers/answer';
import { readRawBody } from '../shared/triggers/raw-body';
import { confirm } from './confirm';
import { readParameters, type TriggerParameters } from './parameters';
import { readRegistration } from './state';

/**
 * Handles one POST to the trigger. iSpring Learn accepts nothing but 200 as success, and sends everything else again
 * for a day (docs/apis/ispring-learn.md#webhook-deliveries).
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const body = await readRawBody(context);
	if (body === undefined) return refuse(context, UNREADABLE_BODY);
	if (body.length > MAX_DELIVERY_BYTES) {
		return refuse(context, { status: 413, text: 'The body is too large' });
	}
	const parameters = readParameters(context);
	const refusal = authenticate(context, body, parameters);
	// Only a confirmation need not be signed, and a confirmation is never this long.
	if (refusal && body.length > MAX_CONFIRMATION_BYTES) return refuse(context, refusal);
	const delivery = parseISpringDelivery(body);
	if (delivery.is === 'unreadable') return refuse(context, { status: 400, text: delivery.why });
	if (delivery.is === 'confirmation') {
		const confirmation = await confirm(context, delivery.code);
		return confirmation.status === 200 ? answer(context, confirmation) : refuse(context, confirmation);
	}
	if (refusal) return refuse(context, refusal);
	// Queued before another event was selected. A refusal would only bring it again.
	if (delivery.type !== parameters.subscription.type) {
		return answer(context, { status: 200, text: 'This workflow does not use this event' });
	}
	if (delivery.elements.length === 0) return answer(context, { status: 200, text: 'No events' });
	const events = delivery.elements.map((element) => toEvent(delivery.type, element));
	// Without an answer from here, n8n sends 200 once it has accepted the execution, and 500 if it could not.
	return { workflowData: [context.helpers.returnJsonArray(events.map(toItem))] };
}

/** The refusal of a delivery that does not prove that iSpring Learn sent it. */
function authenticate(
	context: IWebhookFunctions,
	body: Uint8Array,
	{ requireSignature }: TriggerParameters,
): Answer | undefined {
	if (!requireSignature) return undefined;
	const secret = readRegistration(context)?.secret;
	if (secret === undefined) return NOT_REGISTERED;
	const [signature] = [context.getHeaderData()['x-hub-signature']].flat();
	const verdict = verifySignature({ body, signature }, { secret });
	return verdict.isGenuine ? undefined : { status: 401, text: verdict.reason };
}

function toItem(event: object): IDataObject {
	return Object.fromEntries(Object.entries(event));
}
