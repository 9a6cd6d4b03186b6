import 'reflect-metadata';
import { WorkflowExecute } from 'n8n-core';
import { NodeConnectionTypes, Workflow } from 'n8n-workflow';
import type {
	ExecutionError,
	IConnections,
	ICredentialType,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	IRun,
	IWorkflowSettings,
	NodeExecutionHint,
} from 'n8n-workflow';
import { additionalDataFor, WORKFLOW_ID } from './additional-data.mts';
import { CredentialStore } from './credential-store.mts';
import type { StoredCredentials } from './credential-store.mts';
import { NodeTypeRegistry } from './node-types.mts';
import type { AnyNodeType } from './node-types.mts';

export { callListSearch, callLoadOptions, callResourceMapping } from './list-methods.mts';
export { testCredential } from './credential-test.mts';

const START_TYPE = 'test.start';
const START_NAME = 'Start';

export interface WorkflowRunOptions {
	nodes: INode[];
	connections: IConnections;
	/** By the full type in `nodes`; `test.start` always exists. */
	nodeTypes: Record<string, AnyNodeType>;
	/** Decrypted data by credential type. Every node gets a reference to all of them. */
	credentials?: StoredCredentials;
	/** Default: both types of this package. */
	credentialTypes?: ICredentialType[];
	/** The output of the node `test.start`. Default: one empty item. */
	input?: readonly INodeExecutionData[] | readonly IDataObject[];
	workflowSettings?: IWorkflowSettings;
	/** Stops the execution, like the Stop button. */
	cancel?: AbortSignal;
}

export interface WorkflowRun {
	run: IRun;
	/** The stored credentials after the run, with renewed tokens. */
	credentials: StoredCredentials;
}

/** Runs a workflow with n8n-core's own engine, from the node of type `test.start`, over real HTTP. */
export async function runWorkflow(options: WorkflowRunOptions): Promise<WorkflowRun> {
	const credentialStore = new CredentialStore(options.credentials, options.credentialTypes);
	const workflowSettings = { executionOrder: 'v1' as const, ...options.workflowSettings };
	const nodes = options.nodes.map((node) => ({ ...node, credentials: credentialStore.references() }));
	const workflow = new Workflow({
		id: WORKFLOW_ID,
		name: 'Test',
		nodes,
		connections: options.connections,
		active: false,
		nodeTypes: new NodeTypeRegistry({ ...options.nodeTypes, [START_TYPE]: startNode(options.input ?? [{}]) }),
		settings: workflowSettings,
	});
	const startedFrom = Object.values(workflow.nodes).find((node) => node.type === START_TYPE);
	if (startedFrom === undefined) throw new Error(`The workflow has no node of type "${START_TYPE}"`);
	const additionalData = additionalDataFor({
		credentialStore,
		mode: 'manual',
		nodes,
		connections: options.connections,
		settings: workflowSettings,
	});
	const execution = new WorkflowExecute(additionalData, 'manual').run({ workflow, startNode: startedFrom });
	options.cancel?.addEventListener('abort', () => execution.cancel());
	const run = await execution;
	return { run, credentials: credentialStore.contents() };
}

export interface NodeRunOptions extends Omit<WorkflowRunOptions, 'nodes' | 'connections' | 'nodeTypes'> {
	node: AnyNodeType;
	/** The full type, e.g. `n8n-nodes-ispring-bamboohr.learningSync`. */
	type: string;
	typeVersion?: number;
	parameters: INodeParameters;
	settings?: Partial<Pick<INode, 'onError' | 'continueOnFail' | 'alwaysOutputData' | 'executeOnce'>>;
}

export interface NodeRun extends WorkflowRun {
	/** One array per output; with `continueErrorOutput`, the last one has the failed items. Empty after an error. */
	outputs: INodeExecutionData[][];
	error?: ExecutionError;
	hints: NodeExecutionHint[];
}

/** Runs a single node after a start node that outputs `input`. */
export async function runNode(options: NodeRunOptions): Promise<NodeRun> {
	const { node, type, typeVersion, parameters, settings, ...rest } = options;
	const name = 'Node under test';
	const { run, credentials } = await runWorkflow({
		...rest,
		nodeTypes: { [type]: node },
		nodes: [
			{ id: 'start', name: START_NAME, type: START_TYPE, typeVersion: 1, position: [0, 0], parameters: {} },
			{
				id: 'node',
				name,
				type,
				typeVersion: typeVersion ?? latestVersion(node),
				position: [200, 0],
				parameters,
				...settings,
			},
		],
		connections: { [START_NAME]: { main: [[{ node: name, type: NodeConnectionTypes.Main, index: 0 }]] } },
	});
	const { runData, error: runError } = run.data.resultData;
	const task = runData[name]?.at(-1);
	const outputs = (task?.data?.main ?? []).map((items) => items ?? []);
	const error = task?.error ?? runError;
	return { run, credentials, outputs, hints: task?.hints ?? [], ...(error === undefined ? {} : { error }) };
}

/** The JSON of all items in one output. */
export function jsonOf(run: NodeRun, output = 0): IDataObject[] {
	return (run.outputs[output] ?? []).map((item) => item.json);
}

function latestVersion(node: AnyNodeType): number {
	const { defaultVersion } = node.description;
	if (defaultVersion !== undefined) return defaultVersion;
	const version = 'version' in node.description ? node.description.version : 1;
	return Array.isArray(version) ? Math.max(...version) : version;
}

function startNode(input: readonly INodeExecutionData[] | readonly IDataObject[]): INodeType {
	return {
		description: {
			displayName: 'Start',
			name: 'start',
			group: ['trigger'],
			version: 1,
			description: 'Puts out the input of the test',
			defaults: { name: START_NAME },
			inputs: [],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute() {
			return [input.map((item) => (isItem(item) ? item : { json: item }))];
		},
	};
}

function isItem(item: INodeExecutionData | IDataObject): item is INodeExecutionData {
	return 'json' in item && typeof item.json === 'object' && item.json !== null;
}
