import type { INode, NodeOperationError } from 'n8n-workflow';
import { SyncError } from '../../../src/errors';
import { nodeError, toNodeError } from '../to-node-error';

/** Why publishing failed, with what to do in the same text: there n8n shows the message of an error, and no more. */
export function toActivationError(node: INode, error: unknown): NodeOperationError {
	if (!(error instanceof SyncError)) return toNodeError(node, error);
	const message = error.message.replace(/([^.])$/, '$1.');
	return nodeError(node, `${message} ${error.hint}`, error.hint);
}
