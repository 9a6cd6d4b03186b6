import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, IHttpRequestOptions, INodeType } from 'n8n-workflow';

/** A node that makes a request with a credential for each item, and outputs the answers. */
export function requestNode(credentialType: string, options: IHttpRequestOptions): INodeType {
	return {
		description: {
			displayName: 'Ask',
			name: 'ask',
			group: [],
			version: 1,
			description: 'Makes a request',
			defaults: {},
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: credentialType, required: true }],
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			const items = [];
			for (const item of this.getInputData().keys()) {
				const answer: unknown = await this.helpers.httpRequestWithAuthentication.call(this, credentialType, {
					...options,
				});
				items.push({ json: { answer: JSON.stringify(answer) }, pairedItem: { item } });
			}
			return [items];
		},
	};
}
