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

/** What is kept between publishing and unpublishing. */
export interface Registration extends NewWebhook {
	/** Tells whether other settings are wanted now: BambooHR does not show all of them as they were sent. */
	fingerprint: string;
}

/** Where a webhook belongs. */
export type WebhookTarget = Pick<WebhookSettings, 'name' | 'url'>;

/**
 * The name of the webhooks of one trigger node. A copy of a workflow has the same node id, and may have brought along
 * the id of the webhook and even the address, so the workflow's id is part of it: nothing is touched that has another
 * name.
 */
export function webhookName(workflowId: string, nodeId: string): string {
	return `n8n ${workflowId} ${nodeId}`;
}

/**
 * Looks whether the webhook is there, as it should be. Other settings, and another address of n8n, are put right:
 * a replacement keeps the key, so nothing that is under way gets lost.
 *
 * @returns what is to be kept now; undefined when a webhook must be made
 */
export async function checkRegistration(
	transport: Transport,
	settings: WebhookSettings,
	kept: Registration,
): Promise<Registration | undefined> {
	const own = (await readWebhooks(transport)).filter((webhook) => belongsToTrigger(webhook, settings, kept));
	const current = own.find(({ webhookId }) => webhookId === kept.webhookId);
	// Removed there, or it belongs to the user of another key: then the list does not show it.
	if (!current) return undefined;
	await deleteWebhooks(
		transport,
		own.filter((webhook) => webhook !== current),
	);
	const fingerprint = fingerprintOf(settings);
	if (current.url === settings.url && kept.fingerprint === fingerprint) return kept;
	await replaceWebhook(transport, kept.webhookId, settings);
	return { ...kept, fingerprint };
}

/** Makes the webhook. What an earlier one has left behind goes first: without its key it is of no use. */
export async function register(transport: Transport, settings: WebhookSettings): Promise<Registration> {
	const isOurs = (webhook: WebhookEntry) => belongsToTrigger(webhook, settings, undefined);
	await deleteWebhooks(transport, (await readWebhooks(transport)).filter(isOurs));
	return { ...(await createWebhook(transport, settings, isOurs)), fingerprint: fingerprintOf(settings) };
}

/**
 * Removes the webhook, and whatever else is there of it. It is looked for by name too: when publishing fails half-way,
 * n8n forgets what the node wanted to keep, and then calls this.
 *
 * @throws CleanupError that says what may remain and how to get rid of it
 */
export async function unregister(
	transport: Transport,
	place: WebhookTarget,
	kept: Registration | undefined,
): Promise<void> {
	const outcome = await settle(removeOwnWebhooks(transport, place, kept));
	if (outcome.ok) return;
	const { error } = outcome;
	if (!(error instanceof SyncError)) throw error;
	const which = kept ? `with the ID ${kept.webhookId}` : `to ${place.url}`;
	const what = `The webhook "${place.name}" ${which}`;
	throw new CleanupError('BambooHR', what, error, removalHint(error, kept));
}

async function removeOwnWebhooks(
	transport: Transport,
	place: WebhookTarget,
	kept: Registration | undefined,
): Promise<void> {
	const listed = await readWebhooks(transport);
	const isListed = listed.some(({ webhookId }) => webhookId === kept?.webhookId);
	const own = listed.filter((webhook) => belongsToTrigger(webhook, place, kept));
	await deleteWebhooks(transport, kept && !isListed ? [...own, kept] : own);
}

function removalHint(error: SyncError, kept: Registration | undefined): string {
	const request = `DELETE /api/v1/webhooks/${kept?.webhookId ?? '{id}, with the ID from GET /api/v1/webhooks'}`;
	const owner =
		error instanceof RefusedError && error.status === 403
			? 'It can only be removed with a key of the user who made it'
			: 'Publish and unpublish the workflow once more when BambooHR answers, or remove it with a key of the same user';
	return `${owner}: ${request}. Until then n8n refuses what it delivers; it also ends when that user is disabled in BambooHR.`;
}

/** The test of a workflow has the same name and another address: the two leave each other alone. */
function belongsToTrigger(
	{ webhookId, name, url }: WebhookEntry,
	place: WebhookTarget,
	kept: Registration | undefined,
): boolean {
	return name === place.name && (url === place.url || webhookId === kept?.webhookId);
}

function fingerprintOf(settings: WebhookSettings): string {
	return createHash('sha256').update(JSON.stringify(settings)).digest('hex');
}
