import { NodeOperationError, type INode } from 'n8n-workflow';
import { SyncError } from '../../src/errors';

/**
 * Our errors as n8n shows them: what happened as the title, what to do as the text below.
 *
 * @param item of the input, counted from 0; people count from 1, so that is what the message says. Not handed to n8n
 * as well: the editor would add the other number behind ours.
 */
export function toNodeError(node: INode, error: unknown, item?: number): NodeOperationError {
	const where = item === undefined ? '' : ` [Item ${item + 1}]`;
	if (error instanceof SyncError) {
		return new NodeOperationError(node, error.message + where, { description: error.hint });
	}
	if (error instanceof NodeOperationError) return error;
	return new NodeOperationError(node, `${error instanceof Error ? error.message : String(error)}${where}`);
}
