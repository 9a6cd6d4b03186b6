import type { INode, NodeOperationError } from 'n8n-workflow';
import { SyncError } from '../../../src/errors';
import { nodeError, toNodeError } from '../to-node-error';

/**
 * Why publishing failed. The hint is part of the message, because n8n shows nothing but the message of an error when it
 * publishes a workflow.
 */
export function toActivationError(node: INode, error: unknown): NodeOperationError {
	if (!(error instanceof SyncError)) return toNodeError(node, error);
	const message = error.message.replace(/([^.])$/, '$1.');
	return nodeError(node, `${message} ${error.hint}`, error.hint);
}
