import 'reflect-metadata';
import { ExecuteContext, RoutingNode } from 'n8n-core';
import { createEmptyRunExecutionData, NodeConnectionTypes, Workflow } from 'n8n-workflow';
import type { ICredentialDataDecryptedObject, ICredentialType, INodeType } from 'n8n-workflow';
import get from 'lodash/get';
import { additionalDataFor } from './additional-data.mts';
import { CredentialStore } from './credential-store.mts';
import { NodeTypeRegistry } from './node-types.mts';

/** The server runs the test request in this node, and recognizes its own tests by it. */
const CARRIER = 'n8n-nodes-base.noOp';

export interface CredentialTestResult {
	status: 'OK' | 'Error';
	/** The message that the editor shows. */
	message: string;
}

/**
 * Tests a credential as the editor does: the declared request runs through n8n-core's routing, after the sign-in, and is
 * judged by the rules of `credentials-tester.service.js` in n8n 2.41.1.
 */
export async function testCredential(
	type: ICredentialType,
	data: ICredentialDataDecryptedObject,
): Promise<CredentialTestResult> {
	const { test } = type;
	if (test === undefined) throw new Error(`The credential "${type.name}" has no test`);
	const credentialStore = new CredentialStore({ [type.name]: data }, [type]);
	const rules = [...(test.rules ?? [])];
	const context = contextFor(type, carrierFor(type), credentialStore);
	const decrypted = {
		id: type.name,
		name: type.name,
		type: type.name,
		data: credentialStore.withDefaults(type.name, data),
	};
	const { node: carrier } = context;
	const nodeType = context.workflow.nodeTypes.getByNameAndVersion(carrier.type, carrier.typeVersion);
	let answer;
	try {
		answer = await new RoutingNode(context, nodeType, decrypted).runNode();
	} catch (error) {
		const status: unknown = get(error, 'cause.response.status');
		const code: unknown = get(error, 'cause.code');
		const rule = rules.find((one) => one.type === 'responseCode' && one.properties.value === status);
		const message =
			rule?.properties.message ??
			(status ? get(error, 'cause.response.statusText') : code) ??
			get(error, 'message');
		return { status: 'Error', message: String(message || `Received HTTP status code: ${String(status)}`) };
	}
	for (const rule of rules) {
		if (rule.type !== 'responseSuccessBody') continue;
		// Like the server, this fails on an answer without items.
		const body: unknown = answer?.[0]?.[0]?.json;
		if (body === undefined)
			throw new TypeError('The test request returned no item: the server would fail here');
		if (get(body, rule.properties.key) === rule.properties.value) {
			return { status: 'Error', message: rule.properties.message };
		}
	}
	return { status: 'OK', message: 'Connection successful!' };
}

function carrierFor(type: ICredentialType): INodeType {
	return {
		description: {
			displayName: 'No Operation',
			name: CARRIER,
			group: [],
			version: 1,
			description: 'Carries the test request',
			defaults: {},
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: type.name, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string',
					routing: { request: type.test?.request },
					default: '',
				},
			],
		},
	};
}

function contextFor(
	type: ICredentialType,
	carrier: INodeType,
	credentialStore: CredentialStore,
): ExecuteContext {
	const nodes = [
		{
			id: 'temp',
			name: 'Temp-Node',
			type: CARRIER,
			typeVersion: 1,
			position: [0, 0] as [number, number],
			parameters: {},
			credentials: { [type.name]: { id: type.name, name: type.name } },
		},
	];
	const workflow = new Workflow({
		nodes,
		connections: {},
		active: false,
		nodeTypes: new NodeTypeRegistry({ [CARRIER]: carrier }),
	});
	const node = workflow.getNode('Temp-Node');
	if (node === null) throw new Error('The workflow has lost its node');
	const additionalData = additionalDataFor({
		credentialStore,
		mode: 'internal',
		currentNodeParameters: node.parameters,
		nodes,
	});
	const inputData = { main: [[{ json: {} }]] };
	const executeData = { node, data: {}, source: null };
	return new ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		inputData,
		executeData,
		[],
	);
}

/**
 * The message of a rule for a status code. In n8n 2.20, whose errors have lost their cause, such a rule has no effect, and
 * the editor shows n8n's own words.
 */
export function sayingOfRule(pattern: RegExp): unknown {
	return process.env.TESTED_N8N === 'oldest' ? expect.any(String) : expect.stringMatching(pattern);
}
