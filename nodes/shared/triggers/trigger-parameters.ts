import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { Parameters } from '../items/Parameters';

/** The parameters of a webhook trigger, which has no items, read and checked like those of the other nodes. */
export function triggerParameters(context: IHookFunctions | IWebhookFunctions): Parameters {
	const source = {
		getNodeParameter: (name: string, _item: number, fallback?: unknown): unknown =>
			context.getNodeParameter(name, fallback),
		getTimezone: () => context.getTimezone(),
	};
	return new Parameters(source, 0);
}
