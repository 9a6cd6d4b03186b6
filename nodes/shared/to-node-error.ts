import { NodeOperationError, type INode } from 'n8n-workflow';
import { SyncError, withoutErrorCodes } from '../../src/errors';

/**
 * An error as n8n shows it: the title says what happened, the text below what to do.
 *
 * @param item index of the input item, from 0. The message counts from 1, as people do. n8n does not get the index,
 * because the editor would append it to the message.
 */
export function toNodeError(node: INode, error: unknown, item?: number): NodeOperationError {
	const where = item === undefined ? '' : ` [Item ${item + 1}]`;
	if (error instanceof SyncError) return nodeError(node, error.message + where, error.hint);
	if (error instanceof NodeOperationError) return error;
	return nodeError(node, `${error instanceof Error ? error.message : String(error)}${where}`);
}

/**
 * A NodeOperationError with exactly this message. n8n replaces any message that contains the letters of an error code
 * with a sentence of its own, even inside a name: the course "FreeAccess" contains EACCES.
 */
export function nodeError(node: INode, text: string, description?: string): NodeOperationError {
	const message = withoutErrorCodes(text);
	const error = new NodeOperationError(node, message, { description });
	error.message = message;
	error.messages = [];
	return error;
}
