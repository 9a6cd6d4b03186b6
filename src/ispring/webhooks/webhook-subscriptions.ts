import { isEqual } from 'lodash';
import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { idKey } from '../same-id';
import { extractRows } from '../paging/extract-rows';
import type { Subscription } from './webhook-types';
import { runOnce, post } from './webhooks';

/** The value of a filter is a JSON array inside a string (docs/apis/ispring-learn.md#webhooks). */
const idsShape = z
	.string()
	.transform((text, context): unknown => {
		try {
			return JSON.parse(text);
		} catch {
			context.addIssue({ code: 'custom', message: 'not JSON' });
			return z.NEVER;
		}
	})
	.pipe(z.array(z.string()))
	// Only used for comparison: an unreadable value is some filter, but not ours.
	.catch(['unreadable']);
const subscriptionShape = z.object({
	subscriptionType: z.string(),
	params: z
		.array(z.object({ name: z.string(), value: idsShape }))
		.nullish()
		.transform((params) => params ?? []),
});

/**
 * The subscriptions of a subscriber (docs/apis/ispring-learn.md#webhooks).
 *
 * @throws RefusedError when there is no subscriber of that name
 */
export async function readSubscriptions(transport: Transport, name: string): Promise<Subscription[]> {
	const path = '/webhook/subscription/list';
	const json = await transport.request({ method: 'GET', path, query: { subscriberName: name } });
	const rows = parseResponse(z.array(subscriptionShape), extractRows(json, 'subscriptions'), {
		system: 'iSpring Learn',
		request: `GET ${path}`,
	});
	return rows.map(({ subscriptionType: type, params }) => ({
		type,
		filters: Object.fromEntries(params.map((filter) => [filter.name, filter.value])),
	}));
}

/** Subscribes a subscriber to exactly one type of event, and changes nothing if it already is. */
export async function subscribeOnlyTo(
	transport: Transport,
	name: string,
	wanted: Subscription,
): Promise<void> {
	const present = await readSubscriptions(transport, name);
	// How a second subscription to the same event affects the first is not documented.
	for (const other of present.filter((one) => !isSameSubscription(one, wanted))) {
		await unsubscribe(transport, name, other.type);
	}
	if (!present.some((one) => isSameSubscription(one, wanted))) await subscribe(transport, name, wanted);
}

/** Whether a subscriber has this subscription and no other. */
export async function isSubscribedOnlyTo(
	transport: Transport,
	name: string,
	wanted: Subscription,
): Promise<boolean> {
	const present = await readSubscriptions(transport, name);
	return present.length === 1 && present.every((one) => isSameSubscription(one, wanted));
}

/** Subscribes to a type of event that the subscriber has no subscription for. */
export async function subscribe(
	transport: Transport,
	name: string,
	{ type, filters }: Subscription,
): Promise<void> {
	const params = Object.entries(filters)
		.filter(([, ids]) => ids.length > 0)
		.map(([filter, ids]) => ({ name: filter, value: JSON.stringify(ids) }));
	const subscription = { subscriptionType: type, ...(params.length > 0 ? { params } : {}) };
	await runOnce(
		transport,
		async () => await transport.request(post('subscribe', { subscriberName: name, subscription })),
		async () => await hasSubscription(transport, name, type),
	);
}

async function unsubscribe(transport: Transport, name: string, type: string): Promise<void> {
	await runOnce(
		transport,
		async () =>
			await transport.request(post('unsubscribe', { subscriberName: name, subscriptionType: type })),
		async () => !(await hasSubscription(transport, name, type)),
	);
}

async function hasSubscription(transport: Transport, name: string, type: string): Promise<boolean> {
	return (await readSubscriptions(transport, name)).some((one) => isSameType(one.type, type));
}

function isSameSubscription(one: Subscription, other: Subscription): boolean {
	return isSameType(one.type, other.type) && isEqual(comparable(one), comparable(other));
}

/** Types are documented in upper case, but an account may list them in lower case. */
function isSameType(one: string, other: string): boolean {
	return one.toUpperCase() === other.toUpperCase();
}

/** Order and case do not matter, and an empty filter does not filter. */
function comparable({ filters }: Subscription): unknown {
	const entries = Object.entries(filters).map(([name, ids]) => [name, ids.map(idKey).sort()]);
	return Object.fromEntries(entries.filter(([, ids]) => ids !== undefined && ids.length > 0));
}
