import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { toFieldChoices, type FieldChoice } from '../employees/field-choices';
import { idShape } from '../shapes';

/** Deliveries use the alias of a field; some fields have none (docs/apis/bamboohr.md#webhooks). */
const fieldsShape = z.object({
	fields: z.array(z.object({ id: idShape, name: z.string().nullish(), alias: z.string().nullish() })),
});

/** The fields that a webhook can monitor. */
export async function readMonitorFields(transport: Transport): Promise<FieldChoice[]> {
	return await readWebhookFields(transport, '/api/v1/webhooks/monitor_fields');
}

/** The fields whose values a webhook can include in deliveries. */
export async function readPostFields(transport: Transport): Promise<FieldChoice[]> {
	return await readWebhookFields(transport, '/api/v1/webhooks/post-fields');
}

async function readWebhookFields(transport: Transport, path: string): Promise<FieldChoice[]> {
	const json = await transport.request({ method: 'GET', path });
	const { fields } = parseResponse(fieldsShape, json, { system: 'BambooHR', request: `GET ${path}` });
	return toFieldChoices(fields);
}
