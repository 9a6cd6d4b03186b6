import type { BambooHrSimulator } from '../BambooHrSimulator.mts';
import { deliver, type SimChange } from '../deliver.mts';
import { fieldByName, valueIn } from '../fields.mts';
import type { SimWebhook } from '../state.mts';

const LOOPBACK = ['127.0.0.1', 'localhost'];

/**
 * Sends changes to all webhooks on this machine that want them.
 *
 * @returns a sentence about what was sent; never rejects
 */
export async function tellWebhooks(sim: BambooHrSimulator, changes: SimChange[]): Promise<string> {
	const webhooks = [...sim.state.webhooks.values()].filter(({ url }) =>
		LOOPBACK.includes(new URL(url).hostname),
	);
	const statuses: number[] = [];
	let hasFailed = false;
	for (const webhook of webhooks) {
		const wanted = changes.filter((change) => isWanted(sim, webhook, change));
		try {
			const withFields = wanted.map((change) => ({ ...change, fields: fieldsFor(sim, webhook, change) }));
			if (wanted.length > 0) statuses.push(...(await deliver(sim, webhook, withFields)));
		} catch {
			hasFailed = true;
		}
	}
	if (hasFailed) return 'A webhook could not be reached.';
	if (statuses.length === 0) return 'No webhook asks for this, so n8n notices it at its next sync.';
	const answers = [...new Set(statuses)].join(' and ');
	return statuses.length === 1
		? `n8n was told at once, and answered ${answers}.`
		: `n8n was told at once in ${statuses.length} deliveries, and answered ${answers}.`;
}

/** An update is only sent when one of the monitored fields has changed. */
function isWanted(
	sim: BambooHrSimulator,
	{ events, monitorFields }: SimWebhook,
	{ action, changedFields = [] }: SimChange,
): boolean {
	if (!events.some((event) => event.endsWith(`.${action}`))) return false;
	const monitored = monitorFields.map((asked) => fieldByName(sim, asked)?.name);
	return action !== 'updated' || changedFields.some((field) => monitored.includes(field));
}

/** The values that a webhook with fields asks for, by the names under which they are sent. */
function fieldsFor(
	sim: BambooHrSimulator,
	{ postFields }: SimWebhook,
	{ employeeId }: SimChange,
): Record<string, string> {
	const person = sim.state.employees.get(employeeId);
	const entries = Object.entries(postFields).flatMap(([asked, sentAs]) => {
		const field = fieldByName(sim, asked);
		return field && person ? [[sentAs, valueIn(sim, field, person)]] : [];
	});
	return Object.fromEntries(entries);
}
