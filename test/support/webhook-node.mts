import 'reflect-metadata';
import { HookContext, WebhookContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	IDataObject,
	INode,
	INodeParameters,
	INodeType,
	IWebhookData,
	IWebhookResponseData,
	IWorkflowExecuteAdditionalData,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { additionalDataFor, WORKFLOW_ID } from './additional-data.mts';
import { CredentialStore } from './credential-store.mts';
import type { StoredCredentials } from './credential-store.mts';
import { NodeTypeRegistry } from './node-types.mts';
import type { readRequest, WebhookAnswer } from './webhook-http.mts';

export interface WebhookOptions {
	node: INodeType;
	/** The full type, e.g. `n8n-nodes-ispring-bamboohr.bambooHrLearningTrigger`. */
	type: string;
	parameters?: INodeParameters;
	credentials: StoredCredentials;
	/** The public URL of this n8n. Requests to it go to a server on loopback. */
	publicUrl?: string;
	/** Two workflows in the same n8n have different values for both. */
	workflowId?: string;
	webhookId?: string;
}

/** Why n8n calls a node. */
export interface Occasion {
	mode: WorkflowExecuteMode;
	activation: WorkflowActivateMode;
}

const NODE_NAME = 'Trigger';

/** The key of the node's static data in n8n. */
export const NODE_DATA = `node:${NODE_NAME}`;

/** A webhook trigger, in a new workflow for each call, which is called through n8n's own contexts. */
export class WebhookNode {
	parameters: INodeParameters;
	publicUrl: string;
	readonly webhookId: string;
	readonly #options: WebhookOptions;
	readonly #store: CredentialStore;

	constructor(options: WebhookOptions) {
		this.#options = options;
		this.#store = new CredentialStore(options.credentials);
		this.parameters = options.parameters ?? {};
		this.publicUrl = options.publicUrl ?? 'https://n8n.example.com';
		this.webhookId = options.webhookId ?? '11111111-2222-4333-8444-555555555555';
	}

	/** The workflow with the node and its saved static data. */
	workflow(staticData: IDataObject, active: boolean): Workflow {
		return new Workflow({
			id: this.#workflowId,
			nodes: [this.#node],
			connections: {},
			active,
			nodeTypes: new NodeTypeRegistry({ [this.#options.type]: this.#options.node }),
			staticData: structuredClone(staticData),
			settings: {},
		});
	}

	async hook(
		method: 'checkExists' | 'create' | 'delete',
		workflow: Workflow,
		isTest: boolean,
		{ mode, activation }: Occasion,
	): Promise<boolean | undefined> {
		const additionalData = this.#additionalData(mode);
		const data = this.#webhookData(isTest, additionalData);
		const context = new HookContext(workflow, nodeOf(workflow), additionalData, mode, activation, data);
		return await this.#options.node.webhookMethods?.default?.[method].call(context);
	}

	async receive(
		workflow: Workflow,
		isTest: boolean,
		httpRequest: Awaited<ReturnType<typeof readRequest>>,
		httpResponse: WebhookAnswer,
	): Promise<IWebhookResponseData | undefined> {
		const mode = isTest ? 'manual' : 'webhook';
		const additionalData = { ...this.#additionalData(mode), httpRequest, httpResponse };
		const data = this.#webhookData(isTest, additionalData);
		const context = new WebhookContext(workflow, nodeOf(workflow), additionalData, mode, data, [], null);
		return await this.#options.node.webhook?.call(context);
	}

	get #node(): INode {
		return {
			id: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
			name: NODE_NAME,
			webhookId: this.webhookId,
			type: this.#options.type,
			typeVersion: 1,
			position: [0, 0],
			parameters: this.parameters,
			credentials: this.#store.references(),
		};
	}

	get #workflowId(): string {
		return this.#options.workflowId ?? WORKFLOW_ID;
	}

	#webhookData(isTest: boolean, workflowExecuteAdditionalData: IWorkflowExecuteAdditionalData): IWebhookData {
		const [webhookDescription] = this.#options.node.description.webhooks ?? [];
		if (webhookDescription === undefined) throw new Error('The node has no webhook');
		return {
			httpMethod: 'POST',
			node: NODE_NAME,
			path: `${this.webhookId}/webhook`,
			webhookDescription,
			workflowId: this.#workflowId,
			workflowExecuteAdditionalData,
			...(isTest ? { isTest } : {}),
		};
	}

	#additionalData(mode: WorkflowExecuteMode): IWorkflowExecuteAdditionalData {
		return {
			...additionalDataFor({ credentialStore: this.#store, nodes: [this.#node], mode }),
			webhookBaseUrl: `${this.publicUrl}/webhook`,
			webhookTestBaseUrl: `${this.publicUrl}/webhook-test`,
		};
	}
}

function nodeOf(workflow: Workflow): INode {
	const node = workflow.getNode(NODE_NAME);
	if (node === null) throw new Error('The workflow has lost its node');
	return node;
}
