import { createHmac } from 'node:crypto';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { instant } from './people.mts';
import type { SimWebhook } from './state.mts';

/**
 * Retries after an answer of 500 or above (docs/apis/bamboohr.md#deliveries). Here they follow at once, not after
 * minutes.
 */
const MAX_RETRIES = 5;

export interface SimChange {
	employeeId: string;
	action: 'created' | 'updated' | 'deleted';
	changedFields?: readonly string[];
	/** By the names under which the values are sent; only for webhooks with fields. */
	fields?: Record<string, string>;
}

export interface DeliverOptions {
	/** Replaces the address of the webhook. */
	to?: string;
	/** Replaces the body; it is signed nevertheless. */
	body?: string;
	/** Default: now, in seconds. */
	timestamp?: string;
	/** `null` = no header; a text = that text. Default: the valid signature. */
	signature?: string | null;
	/** The format of values; both have been seen (docs/apis/bamboohr.md#deliveries). */
	valuesAs?: 'plain' | 'object';
	/** How many times each delivery is sent. */
	times?: number;
}

/**
 * Sends changes to a webhook as BambooHR does: one by one to event-based webhooks, all together to field-based ones, and
 * only those of subscribed events.
 *
 * @returns the status of each answer, including retries
 */
export async function deliver(
	sim: BambooHrSimulator,
	webhook: SimWebhook,
	changes: SimChange[],
	options: DeliverOptions = {},
): Promise<number[]> {
	const ordered = changes.filter(({ action }) =>
		webhook.events.some((event) => event.endsWith(`.${action}`)),
	);
	const isWithFields = webhook.events.some((event) => event.startsWith('employee_with_fields.'));
	const payloads = isWithFields
		? [{ employees: ordered.map((change) => employeeOf(sim, change, options)) }]
		: ordered.map((change) => eventOf(sim, change));
	const bodies =
		options.body === undefined ? payloads.map((payload) => written(webhook, payload)) : [options.body];
	const statuses: number[] = [];
	for (const body of bodies.flatMap((one) => Array.from({ length: options.times ?? 1 }, () => one))) {
		statuses.push(...(await sendUntilTaken(sim, webhook, body, options)));
	}
	webhook.lastSent = instant(sim).replace('T', ' ').slice(0, 19);
	return statuses;
}

/** Lower-case hex of the body directly followed by the timestamp (docs/apis/bamboohr.md#deliveries). */
export function sign(privateKey: string, body: string | Uint8Array, timestamp: string): string {
	return createHmac('sha256', privateKey).update(body).update(timestamp).digest('hex');
}

async function sendUntilTaken(
	sim: BambooHrSimulator,
	webhook: SimWebhook,
	body: string,
	{ to, timestamp = String(Math.floor(sim.now().getTime() / 1000)), signature }: DeliverOptions,
): Promise<number[]> {
	const signed = signature === undefined ? sign(webhook.privateKey, body, timestamp) : signature;
	const isForm = webhook.format === 'form-encoded';
	const statuses: number[] = [];
	do {
		const answer = await fetch(to ?? webhook.url, {
			method: 'POST',
			headers: {
				'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
				'user-agent': 'BambooHR-WebHooks/1.0 (+https://www.bamboohr.com)',
				'x-bamboohr-timestamp': timestamp,
				...(signed === null ? {} : { 'x-bamboohr-signature': signed }),
				...(webhook.includeCompanyDomain ? { 'company-domain': sim.subdomain } : {}),
			},
			body,
		});
		await answer.text();
		statuses.push(answer.status);
	} while ((statuses.at(-1) ?? 0) >= 500 && statuses.length <= MAX_RETRIES);
	return statuses;
}

function eventOf(sim: BambooHrSimulator, { employeeId, action, changedFields = [] }: SimChange): object {
	const data = { companyId: '73142', employeeId };
	return {
		type: `employee.${action}`,
		timestamp: instant(sim).replace('+00:00', 'Z'),
		data: action === 'updated' ? { ...data, changedFields } : data,
	};
}

function employeeOf(sim: BambooHrSimulator, change: SimChange, { valuesAs }: DeliverOptions): object {
	const { employeeId, action, changedFields = [], fields = {} } = change;
	const values = Object.entries(fields).map(([name, value]) => [
		name,
		valuesAs === 'object' ? { value } : value,
	]);
	return {
		id: employeeId,
		action: action.replace(/^./, (letter) => letter.toUpperCase()),
		timestamp: instant(sim).replace('+00:00', '+0000'),
		changedFields,
		fields: Object.fromEntries(values),
	};
}

function written({ format }: SimWebhook, payload: object): string {
	return format === 'json' ? JSON.stringify(payload) : formOf(payload).toString();
}

/** Writes `{data: {employeeId: 5}}` as `data[employeeId]=5`, and lists with indexes. */
function formOf(value: object, path = '', form = new URLSearchParams()): URLSearchParams {
	for (const [key, inner] of Object.entries(value)) {
		const name = path === '' ? key : `${path}[${key}]`;
		if (typeof inner === 'object' && inner !== null) formOf(inner, name, form);
		else form.append(name, String(inner));
	}
	return form;
}
