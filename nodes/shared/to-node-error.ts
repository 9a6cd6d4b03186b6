import { NodeOperationError, type INode } from 'n8n-workflow';
import { SyncError, withoutErrorCodes } from '../../src/errors';

/**
 * Our errors as n8n shows them: what happened as the title, what to do as the text below.
 *
 * @param item of the input, counted from 0; people count from 1, so that is what the message says. Not handed to n8n
 * as well: the editor would add the other number behind ours.
 */
export function toNodeError(node: INode, error: unknown, item?: number): NodeOperationError {
	const where = item === undefined ? '' : ` [Item ${item + 1}]`;
	if (error instanceof SyncError) return nodeError(node, error.message + where, error.hint);
	if (error instanceof NodeOperationError) return error;
	return nodeError(node, `${error instanceof Error ? error.message : String(error)}${where}`);
}

/**
 * An error of a node with exactly this message. n8n would put a sentence of its own in the place of any message that
 * has the letters of an error code in it, also of one about the course "FreeAccess".
 */
export function nodeError(node: INode, text: string, description?: string): NodeOperationError {
	const message = withoutErrorCodes(text);
	const error = new NodeOperationError(node, message, { description });
	error.message = message;
	error.messages = [];
	return error;
}
