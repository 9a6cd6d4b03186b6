import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { Registration } from '../../src/webhooks/bamboohr-registration';

/**
 * In the node's static data: it is in n8n's database, where every process finds it, and the key gets no further than
 * there.
 */
const keptShape = z.object({
	webhookId: z.string().min(1),
	privateKey: z.string().min(1),
	fingerprint: z.string(),
});

type Context = IHookFunctions | IWebhookFunctions;

/** What was kept at publication; undefined when a part of it is missing. */
export function readRegistration(context: Context): Registration | undefined {
	return keptShape.safeParse(context.getWorkflowStaticData('node')).data;
}

/** Undefined forgets it all. */
export function saveRegistration(context: IHookFunctions, registration: Registration | undefined): void {
	const data = context.getWorkflowStaticData('node');
	for (const key of Object.keys(keptShape.shape)) delete data[key];
	Object.assign(data, registration);
}
