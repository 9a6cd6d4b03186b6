import 'reflect-metadata';
import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import type {
	IConnections,
	INode,
	INodeParameters,
	IWorkflowExecuteAdditionalData,
	IWorkflowSettings,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { CredentialStore } from './credential-store.mts';

const NOT_PART_OF_TESTS = 'Tests run neither sub-workflows nor task runners';
export const WORKFLOW_ID = 'test-workflow';
const BASE_URL = 'http://127.0.0.1:5678';

export interface AdditionalDataOptions {
	credentialStore: CredentialStore;
	nodes: INode[];
	connections?: IConnections;
	settings?: IWorkflowSettings;
	mode: WorkflowExecuteMode;
	/** The parameters of the node whose list is loaded, which the editor sends. */
	currentNodeParameters?: INodeParameters;
}

/** The data that n8n's server passes to its engine for one execution, with the URLs of a local n8n. */
export function additionalDataFor(options: AdditionalDataOptions): IWorkflowExecuteAdditionalData {
	const { credentialStore, nodes, connections = {}, settings = {}, mode, currentNodeParameters } = options;
	const workflowData = {
		id: WORKFLOW_ID,
		name: 'Test',
		nodes,
		connections,
		settings,
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(0),
		updatedAt: new Date(0),
	};
	return {
		credentialsHelper: credentialStore,
		hooks: new ExecutionLifecycleHooks(mode, '1', workflowData),
		externalSecretsProxy: new ExternalSecretsProxy(),
		executionId: '1',
		workflowId: WORKFLOW_ID,
		currentNodeExecutionIndex: 0,
		...(currentNodeParameters === undefined ? {} : { currentNodeParameters }),
		variables: {},
		restApiUrl: `${BASE_URL}/rest`,
		instanceBaseUrl: `${BASE_URL}/`,
		formBaseUrl: `${BASE_URL}/form`,
		formWaitingBaseUrl: `${BASE_URL}/form-waiting`,
		formTestBaseUrl: `${BASE_URL}/form-test`,
		webhookBaseUrl: `${BASE_URL}/webhook`,
		webhookWaitingBaseUrl: `${BASE_URL}/webhook-waiting`,
		webhookTestBaseUrl: `${BASE_URL}/webhook-test`,
		mcpBaseUrl: `${BASE_URL}/mcp`,
		mcpTestBaseUrl: `${BASE_URL}/mcp-test`,
		setExecutionStatus: () => {},
		logAiEvent: () => {},
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		executeWorkflow: async () => {
			throw new Error(NOT_PART_OF_TESTS);
		},
		startRunnerTask: async () => {
			throw new Error(NOT_PART_OF_TESTS);
		},
	};
}
