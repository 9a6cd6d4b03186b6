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

/** All that a webhook is; an update replaces all of it. */
export interface WebhookSettings {
	name: string;
	url: string;
	format: 'json' | 'form-encoded';
	events: string[];
	/** Ids or aliases. Only with an event of updates, and then not empty. */
	monitorFields?: string[];
	/** Ids or aliases, and the names under which their values are sent. Only with `employee_with_fields` events. */
	postFields?: Record<string, string>;
}

export interface NewWebhook {
	webhookId: string;
	/** What deliveries are signed with. Shown only once, by the creation. */
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

/** The webhooks of the key's user: those of others are not listed, nor can they be changed. */
export async function readWebhooks(transport: Transport): Promise<WebhookEntry[]> {
	const json = await transport.request({ method: 'GET', path: PATH });
	return parseResponse(listShape, json, { system: 'BambooHR', request: `GET ${PATH}` });
}

/**
 * Makes a webhook, once. One whose answer was lost is of no use, since only the answer has its key: it is removed
 * before the next try.
 *
 * @param isOurs knows such a webhook in the list
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

/** Replaces all of a webhook but its key. */
export async function replaceWebhook(
	transport: Transport,
	webhookId: string,
	settings: WebhookSettings,
): Promise<void> {
	const path = pathOf(webhookId);
	await transport.request({ method: 'PUT', path, body: settings, repeatable: true, expectsJson: false });
}

/** Removes webhooks, one after the other. What is gone already is as it should be. */
export async function deleteWebhooks(
	transport: Transport,
	webhooks: ReadonlyArray<Pick<WebhookEntry, 'webhookId'>>,
): Promise<void> {
	for (const { webhookId } of webhooks) {
		// The only answer that is documented is a line of text (docs/apis/bamboohr.md#webhooks).
		const outcome = await settle(deleteOnce(transport, pathOf(webhookId), { acceptsText: true }));
		if (outcome.ok) continue;
		const { error } = outcome;
		if (!(error instanceof RefusedError) || error.status !== 404) throw error;
	}
}

const pathOf = (webhookId: string) => `${PATH}/${encodeURIComponent(webhookId)}`;
