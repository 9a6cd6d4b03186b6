import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { z } from 'zod/v3';
import { isForm, parseBambooHrDelivery, type EmployeeEvent } from '../../src/webhooks/bamboohr-events';
import { verifySignature } from '../../src/webhooks/bamboohr-signature';
import { NOT_REGISTERED, refuse, UNREADABLE_BODY } from '../shared/triggers/answer';
import { readRawBody } from '../shared/triggers/raw-body';
import { readParameters } from './parameters';
import { readRegistration } from './state';

const headersShape = z.object({
	'x-bamboohr-timestamp': z.string().optional().catch(undefined),
	'x-bamboohr-signature': z.string().optional().catch(undefined),
	'content-type': z.string().catch(''),
});

/**
 * Handles one POST to the trigger: first who sent it, then what it says. BambooHR sends a delivery again after a 5xx,
 * but not after a 4xx (docs/apis/bamboohr.md#deliveries).
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { events, maxAgeMinutes } = readParameters(context);
	const registration = readRegistration(context);
	if (!registration) return refuse(context, NOT_REGISTERED);
	const body = await readRawBody(context);
	if (body === undefined) return refuse(context, UNREADABLE_BODY);
	const headers = headersShape.parse(context.getHeaderData());
	const verdict = verifySignature(
		{
			body,
			isForm: isForm(headers['content-type']),
			timestamp: headers['x-bamboohr-timestamp'],
			signature: headers['x-bamboohr-signature'],
		},
		{ privateKey: registration.privateKey, maxAgeMinutes, nowMs: Date.now() },
	);
	if (!verdict.isGenuine) return refuse(context, { status: 401, text: verdict.reason });
	const delivery = parseBambooHrDelivery(Buffer.from(body).toString('utf8'), headers['content-type']);
	if (!delivery) return refuse(context, { status: 400, text: 'The body is not a BambooHR delivery' });
	if (delivery.unreadable > 0) {
		context.logger.warn(`"${context.getNode().name}" skipped ${delivery.unreadable} unreadable events`);
	}
	const items = delivery.events.filter(({ action }) => events.includes(action)).map(toItem);
	// Without items n8n starts no execution, and still answers 200.
	return items.length > 0 ? { workflowData: [context.helpers.returnJsonArray(items)] } : {};
}

function toItem({
	employeeId,
	action,
	changedFields,
	fields,
	timestamp,
	companyId,
}: EmployeeEvent): IDataObject {
	return { employeeId, action, changedFields, fields: { ...fields }, timestamp, companyId };
}
