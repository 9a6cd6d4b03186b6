import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ParameterError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import { toNodeError } from './to-node-error';

export interface Operation {
	execute: (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>;
}

/** By resource, then by operation. */
export type Operations = Record<string, Record<string, Operation>>;

/**
 * Runs the chosen operation once for all items, since it is about the whole of two systems and not about an item.
 *
 * @param outputs how many outputs the node has; an error item goes to the first
 * @throws NodeOperationError, or puts out an error item when the node is set to continue
 */
export async function runForAllItems(
	context: IExecuteFunctions,
	operations: Operations,
	outputs: number,
): Promise<INodeExecutionData[][]> {
	const outcome = await settle(choose(context, operations).execute.call(context));
	if (outcome.ok) return outcome.value;
	const error = toNodeError(context.getNode(), outcome.error);
	if (!context.continueOnFail()) throw error;
	const pairedItem = context.getInputData().map((_, item) => ({ item }));
	// Without the property `error`, at the sight of which n8n throws the rest of the item away.
	const item = { json: { error: error.message, details: error.description }, pairedItem };
	return [[item], ...Array.from({ length: outputs - 1 }, () => [])];
}

function choose(context: IExecuteFunctions, resources: Operations): Operation {
	const resource = String(context.getNodeParameter('resource', 0));
	const operation = String(context.getNodeParameter('operation', 0));
	const operations = Object.entries(resources).find(([name]) => name === resource)?.[1] ?? {};
	const found = Object.entries(operations).find(([name]) => name === operation)?.[1];
	if (found) return found;
	const what = `there is none called "${operation}" for the resource "${resource}".`;
	throw toNodeError(context.getNode(), new ParameterError('Operation', what, 'Choose one from the list.'));
}
