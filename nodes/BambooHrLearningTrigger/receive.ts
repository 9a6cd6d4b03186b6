import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { z } from 'zod/v3';
import { isForm, parseBambooHrDelivery, type EmployeeEvent } from '../../src/webhooks/bamboohr-events';
import { verifySignature } from '../../src/webhooks/bamboohr-signature';
import { readRegistration } from './kept';
import { readParameters } from './parameters';

const headersShape = z.object({
	'x-bamboohr-timestamp': z.string().optional().catch(undefined),
	'x-bamboohr-signature': z.string().optional().catch(undefined),
	'content-type': z.string().catch(''),
});

const rawBodyShape = z
	.object({ rawBody: z.instanceof(Uint8Array) })
	.transform(({ rawBody }) => rawBody)
	.optional()
	.catch(undefined);

/** Whoever sent it is told in a word why it starts nothing; n8n's log has it too. */
type Refusal = { status: 400 | 401 | 503; why: string };

/** One delivery: who it is from first, then what it says. It is a hint; the workflow reads the employees again. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { events, maxAgeMinutes } = readParameters(context);
	const kept = readRegistration(context);
	// n8n saves the key a moment after the webhook was made. BambooHR sends it again after a status like this one.
	if (!kept) return refuse(context, { status: 503, why: 'this webhook is not registered' });
	const headers = headersShape.parse(context.getHeaderData());
	const body = await readRawBody(context, headers['content-type']);
	const whyNot = verifySignature(
		{
			body,
			isForm: isForm(headers['content-type']),
			timestamp: headers['x-bamboohr-timestamp'],
			signature: headers['x-bamboohr-signature'],
		},
		{ privateKey: kept.privateKey, maxAgeMinutes, nowMs: Date.now() },
	);
	if (whyNot !== undefined) return refuse(context, { status: 401, why: whyNot });
	const read = parseBambooHrDelivery(Buffer.from(body).toString('utf8'), headers['content-type']);
	if (!read) return refuse(context, { status: 400, why: 'the body is not that of a BambooHR webhook' });
	if (read.unreadable > 0) {
		context.logger.warn(`BambooHR webhook: ${read.unreadable} events cannot be read and are left out`);
	}
	const items = read.events.filter(({ action }) => events.includes(action)).map(toItem);
	// Without items n8n starts no run, and answers 200 all the same.
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

/** The bytes as they came. n8n has mostly read them before it calls a node, and otherwise offers to. */
async function readRawBody(context: IWebhookFunctions, contentType: string): Promise<Uint8Array> {
	const request: unknown = context.getRequestObject();
	const read = rawBodyShape.parse(request);
	if (read !== undefined) return read;
	// A form with files it has taken apart, and the bytes are gone. BambooHR sends none.
	const canRead = typeof request === 'object' && request !== null && !contentType.startsWith('multipart/');
	if (canRead && 'readRawBody' in request && typeof request.readRawBody === 'function') {
		await request.readRawBody();
	}
	return rawBodyShape.parse(request) ?? new Uint8Array();
}

function refuse(context: IWebhookFunctions, { status, why }: Refusal): IWebhookResponseData {
	context.logger.warn(`BambooHR webhook: a delivery was refused, since ${why}`);
	context.getResponseObject().status(status).type('text/plain').send(`Refused: ${why}`);
	return { noWebhookResponse: true };
}
