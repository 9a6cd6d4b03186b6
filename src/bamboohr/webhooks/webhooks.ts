import { z } from 'zod/v3';
import { RefusedError } from '../../errors';
import { createOnce } from '../../http/idempotency/create-once';
import { deleteOnce } from '../../http/idempotency/delete-once';
import { parseResponse } from '../../http/responses/parse-response';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { idShape } from '../shapes';

const PATH = '/api/v1/webhooks';

/** A webhook as the list shows it (docs/apis/bamboohr.md#webhooks). */
export interface WebhookEntry {
	webhookId: string;
	name: string;
	url: string;
}

/** All settings of a webhook; an update replaces all of them. */
export interface WebhookSettings {
	name: string;
	url: string;
	format: 'json' | 'form-encoded';
	events: string[];
	/** Field IDs or aliases. Only with an event for updates, and then not empty. */
	monitorFields?: string[];
	/** Field IDs or aliases, with the names under which values are sent. Only with `employee_with_fields` events. */
	postFields?: Record<string, string>;
}

export interface NewWebhook {
	webhookId: string;
	/** The key that signs deliveries. Returned only when the webhook is created. */
	privateKey: string;
}

const textShape = z
	.string()
	.nullish()
	.catch('')
	.transform((text) => text ?? '');

const listShape = z
	.object({ webhooks: z.array(z.object({ id: idShape, name: textShape, url: textShape })) })
	.transform(({ webhooks }) =>
		webhooks.map(({ id, name, url }): WebhookEntry => ({ webhookId: id, name, url })),
	);

const newShape = z
	.object({ id: idShape, privateKey: z.string().min(1) })
	.transform(({ id, privateKey }): NewWebhook => ({ webhookId: id, privateKey }));

/** The webhooks of the API key's user. Those of other users are not listed and cannot be changed. */
export async function readWebhooks(transport: Transport): Promise<WebhookEntry[]> {
	const json = await transport.request({ method: 'GET', path: PATH });
	return parseResponse(listShape, json, { system: 'BambooHR', request: `GET ${PATH}` });
}

/**
 * Creates a webhook once. If the response is lost, the webhook is useless, because only the response contains its key: it
 * is deleted before the next attempt.
 *
 * @param isOurs recognizes such a webhook in the list
 */
export async function createWebhook(
	transport: Transport,
	settings: WebhookSettings,
	isOurs: (webhook: WebhookEntry) => boolean,
): Promise<NewWebhook> {
	return await createOnce({
		create: async () => {
			const json = await transport.request({ method: 'POST', path: PATH, body: settings });
			return parseResponse(newShape, json, {
				system: 'BambooHR',
				request: `POST ${PATH}`,
				mayHaveActed: true,
			});
		},
		find: async () => {
			await deleteWebhooks(transport, (await readWebhooks(transport)).filter(isOurs));
			return null;
		},
		clock: transport.clock,
		counts: transport.counts,
	});
}

/** Replaces all settings of a webhook and keeps its key. */
export async function replaceWebhook(
	transport: Transport,
	webhookId: string,
	settings: WebhookSettings,
): Promise<void> {
	const path = webhookPath(webhookId);
	await transport.request({ method: 'PUT', path, body: settings, repeatable: true, expectsJson: false });
}

/** Deletes webhooks one after another. Ignores those that no longer exist. */
export async function deleteWebhooks(
	transport: Transport,
	webhooks: ReadonlyArray<Pick<WebhookEntry, 'webhookId'>>,
): Promise<void> {
	for (const { webhookId } of webhooks) {
		// The only documented response is a line of text (docs/apis/bamboohr.md#webhooks).
		const outcome = await settle(deleteOnce(transport, webhookPath(webhookId), { acceptsText: true }));
		if (outcome.ok) continue;
		const { error } = outcome;
		if (!(error instanceof RefusedError) || error.status !== 404) throw error;
	}
}

const webhookPath = (webhookId: string) => `${PATH}/${encodeURIComponent(webhookId)}`;
