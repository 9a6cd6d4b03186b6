import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { settle } from '../../src/http/settle';
import { errorJson } from './error-item';
import { findOperation, type OperationDeclaration, type Operations } from './operations';
import { toNodeError } from './to-node-error';

/** An operation that runs once for all items. */
export interface RunOperation extends OperationDeclaration {
	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]>;
}

/**
 * Runs the chosen operation once for all input items, because it covers two whole systems and not single items.
 *
 * @param outputs how many outputs the node has; an error item goes to the first
 * @returns the items per output; a single error item when the operation fails and the node is set to continue
 * @throws NodeOperationError when the operation fails, or does not exist
 */
export async function runForAllItems(
	context: IExecuteFunctions,
	operations: Operations<RunOperation>,
	outputs: number,
): Promise<INodeExecutionData[][]> {
	const outcome = await settle(choose(context, operations).execute.call(context));
	if (outcome.ok) return outcome.value;
	const error = toNodeError(context.getNode(), outcome.error);
	if (!context.continueOnFail()) throw error;
	const pairedItem = context.getInputData().map((_, item) => ({ item }));
	// Not in the item's own property `error`: n8n discards the rest of such an item.
	const item = { json: errorJson(context, error), pairedItem };
	return [[item], ...Array.from({ length: outputs - 1 }, () => [])];
}

function choose(context: IExecuteFunctions, operations: Operations<RunOperation>): RunOperation {
	const resource = String(context.getNodeParameter('resource', 0));
	const operation = String(context.getNodeParameter('operation', 0));
	try {
		return findOperation(operations, resource, operation);
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}
