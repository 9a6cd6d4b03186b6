import { NodeOperationError, type INode } from 'n8n-workflow';
import { SyncError } from '../../src/errors';

/** Our errors as n8n shows them: what happened as the title, what to do as the text below. */
export function toNodeError(node: INode, error: unknown, itemIndex?: number): NodeOperationError {
	const position = itemIndex === undefined ? {} : { itemIndex };
	if (error instanceof SyncError) {
		return new NodeOperationError(node, error.message, { description: error.hint, ...position });
	}
	if (error instanceof NodeOperationError) return error;
	return new NodeOperationError(node, error instanceof Error ? error : String(error), position);
}
