import { createHash } from 'node:crypto';
import { CleanupError, RefusedError, SyncError } from '../errors';
import {
	createWebhook,
	deleteWebhooks,
	readWebhooks,
	replaceWebhook,
	type NewWebhook,
	type WebhookEntry,
	type WebhookSettings,
} from '../bamboohr/webhooks/webhooks';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';

/** What is stored between publishing and unpublishing. */
export interface Registration extends NewWebhook {
	/** Shows whether the settings have changed: BambooHR does not return all of them as they were sent. */
	fingerprint: string;
}

/** The name and callback URL that identify a trigger's webhook. */
export type WebhookTarget = Pick<WebhookSettings, 'name' | 'url'>;

/**
 * The name of the webhooks of one trigger node. A copy of a workflow has the same node ID, and may have the same webhook ID
 * and even URL, so the workflow ID is part of the name. Webhooks with another name are never touched.
 */
export function webhookName(workflowId: string, nodeId: string): string {
	return `n8n ${workflowId} ${nodeId}`;
}

/**
 * Checks that the webhook exists and has the right settings. Changed settings or a changed URL of n8n are updated: the
 * webhook keeps its key, so no delivery is lost.
 *
 * @returns the registration to store; undefined when a webhook must be created
 * @throws SyncError when BambooHR refuses a request or cannot be reached
 */
export async function checkRegistration(
	transport: Transport,
	settings: WebhookSettings,
	stored: Registration,
): Promise<Registration | undefined> {
	const own = (await readWebhooks(transport)).filter((webhook) =>
		belongsToTrigger(webhook, settings, stored),
	);
	const current = own.find(({ webhookId }) => webhookId === stored.webhookId);
	// Deleted in BambooHR, or not listed because it belongs to another user.
	if (!current) return undefined;
	await deleteWebhooks(
		transport,
		own.filter((webhook) => webhook !== current),
	);
	const fingerprint = fingerprintOf(settings);
	if (current.url === settings.url && stored.fingerprint === fingerprint) return stored;
	await replaceWebhook(transport, stored.webhookId, settings);
	return { ...stored, fingerprint };
}

/** Creates the webhook. Leftovers of earlier ones are deleted first: without their key they are useless. */
export async function register(transport: Transport, settings: WebhookSettings): Promise<Registration> {
	const isOurs = (webhook: WebhookEntry) => belongsToTrigger(webhook, settings, undefined);
	await deleteWebhooks(transport, (await readWebhooks(transport)).filter(isOurs));
	return { ...(await createWebhook(transport, settings, isOurs)), fingerprint: fingerprintOf(settings) };
}

/**
 * Deletes the webhook and any leftovers. They are also found by name: when publishing fails midway, n8n discards what the
 * node stored and then calls this.
 *
 * @throws CleanupError that says what may remain and how to delete it
 */
export async function unregister(
	transport: Transport,
	place: WebhookTarget,
	stored: Registration | undefined,
): Promise<void> {
	const outcome = await settle(removeOwnWebhooks(transport, place, stored));
	if (outcome.ok) return;
	const { error } = outcome;
	if (!(error instanceof SyncError)) throw error;
	const which = stored ? `with the ID ${stored.webhookId}` : `to ${place.url}`;
	const what = `The webhook "${place.name}" ${which}`;
	throw new CleanupError('BambooHR', what, error, removalHint(error, stored));
}

async function removeOwnWebhooks(
	transport: Transport,
	place: WebhookTarget,
	stored: Registration | undefined,
): Promise<void> {
	const listed = await readWebhooks(transport);
	const isListed = listed.some(({ webhookId }) => webhookId === stored?.webhookId);
	const own = listed.filter((webhook) => belongsToTrigger(webhook, place, stored));
	await deleteWebhooks(transport, stored && !isListed ? [...own, stored] : own);
}

function removalHint(error: SyncError, stored: Registration | undefined): string {
	const request = `DELETE /api/v1/webhooks/${stored?.webhookId ?? '{id}, with the ID from GET /api/v1/webhooks'}`;
	const owner =
		error instanceof RefusedError && error.status === 403
			? 'It can only be deleted with an API key of the user who created it'
			: 'Publish and unpublish the workflow again when BambooHR is available, or delete it with an API key of the same user';
	return `${owner}: ${request}. Until then, n8n rejects its deliveries. It also stops when that user is disabled in BambooHR.`;
}

/** Whether a webhook belongs to this trigger. A test execution has the same name but another URL, so the two do not interfere. */
function belongsToTrigger(
	{ webhookId, name, url }: WebhookEntry,
	place: WebhookTarget,
	stored: Registration | undefined,
): boolean {
	return name === place.name && (url === place.url || webhookId === stored?.webhookId);
}

function fingerprintOf(settings: WebhookSettings): string {
	return createHash('sha256').update(JSON.stringify(settings)).digest('hex');
}
