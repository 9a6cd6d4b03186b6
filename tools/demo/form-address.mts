import { z } from 'zod/v3';
import type { Imported } from './workflows.mts';

const FORM_TRIGGER = 'n8n-nodes-base.formTrigger';

const formTrigger = z.object({
	webhookId: z.string(),
	parameters: z.object({ options: z.object({ path: z.string().optional() }).optional() }),
});

/** The address of the form that starts a workflow; undefined when none does. */
export function formAddress(url: string, imported: Imported | undefined): string | undefined {
	const node = imported?.workflow.nodes.find(({ type }) => type === FORM_TRIGGER);
	if (node === undefined) return undefined;
	const { webhookId, parameters } = formTrigger.parse(node);
	return `${url}/form/${parameters.options?.path ?? webhookId}`;
}
