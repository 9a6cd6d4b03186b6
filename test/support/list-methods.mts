import 'reflect-metadata';
import { LoadOptionsContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	ICredentialType,
	INodeListSearchResult,
	INodeParameters,
	INodePropertyOptions,
	INodeType,
	ResourceMapperFields,
} from 'n8n-workflow';
import { additionalDataFor, WORKFLOW_ID } from './additional-data.mts';
import { CredentialStore } from './credential-store.mts';
import type { StoredCredentials } from './credential-store.mts';
import { NodeTypeRegistry } from './node-types.mts';

export interface ListMethodOptions {
	node: INodeType;
	/** The full type, e.g. `n8n-nodes-ispring-bamboohr.learningSync`. */
	type: string;
	/** The name of the method under `methods.listSearch`, `methods.loadOptions` or `methods.resourceMapping`. */
	method: string;
	/** The current values of the other parameters. */
	parameters?: INodeParameters;
	credentials?: StoredCredentials;
	credentialTypes?: ICredentialType[];
}

/** Loads the list of a resource locator as the editor does, for example with a search text. */
export async function callListSearch(
	options: ListMethodOptions & { filter?: string; paginationToken?: string },
): Promise<INodeListSearchResult> {
	const method = options.node.methods?.listSearch?.[options.method];
	if (method === undefined) throw new Error(`The node has no listSearch method "${options.method}"`);
	return await method.call(contextFor(options), options.filter, options.paginationToken);
}

/** Loads an options or multiOptions list as the editor does. */
export async function callLoadOptions(options: ListMethodOptions): Promise<INodePropertyOptions[]> {
	const method = options.node.methods?.loadOptions?.[options.method];
	if (method === undefined) throw new Error(`The node has no loadOptions method "${options.method}"`);
	return await method.call(contextFor(options));
}

/** Loads the form of a resource mapper as the editor does. */
export async function callResourceMapping(options: ListMethodOptions): Promise<ResourceMapperFields> {
	const method = options.node.methods?.resourceMapping?.[options.method];
	if (method === undefined) throw new Error(`The node has no resourceMapping method "${options.method}"`);
	return await method.call(contextFor(options));
}

function contextFor(options: ListMethodOptions): LoadOptionsContext {
	const { node, type, parameters = {}, credentials, credentialTypes } = options;
	const { version } = node.description;
	const credentialStore = new CredentialStore(credentials, credentialTypes);
	const nodes = [
		{
			id: 'node',
			name: 'Node under test',
			type,
			typeVersion: Array.isArray(version) ? Math.max(...version) : version,
			position: [0, 0] as [number, number],
			parameters,
			credentials: credentialStore.references(),
		},
	];
	const workflow = new Workflow({
		id: WORKFLOW_ID,
		nodes,
		connections: {},
		active: false,
		nodeTypes: new NodeTypeRegistry({ [type]: node }),
	});
	const inWorkflow = workflow.getNode('Node under test');
	if (inWorkflow === null) throw new Error('The workflow has lost its node');
	const additionalData = additionalDataFor({
		credentialStore,
		mode: 'internal',
		currentNodeParameters: parameters,
		nodes,
	});
	return new LoadOptionsContext(workflow, inWorkflow, additionalData, 'parameters.list');
}
