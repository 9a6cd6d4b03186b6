import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { ParameterError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import { toNodeError } from './to-node-error';

export type Operations = Record<
	string,
	{ execute: (this: IExecuteFunctions) => Promise<INodeExecutionData[][]> }
>;

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
	const item: INodeExecutionData = {
		json: { error: error.message, description: error.description },
		error,
		pairedItem,
	};
	return [[item], ...Array.from({ length: outputs - 1 }, () => [])];
}

function choose(context: IExecuteFunctions, operations: Operations): Operations[string] {
	const name = String(context.getNodeParameter('operation', 0));
	const found = Object.entries(operations).find(([key]) => key === name)?.[1];
	if (found) return found;
	const unknown = new ParameterError(
		'Operation',
		`there is none called "${name}".`,
		'Choose one from the list.',
	);
	throw toNodeError(context.getNode(), unknown);
}
