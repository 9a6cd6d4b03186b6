import type { N8nApi } from './n8n-api.mts';
import type { Until } from './wait-until.mts';

/**
 * Publishes a workflow and waits until all of its triggers are registered.
 *
 * @throws Error with the message of the trigger that could not be registered
 */
export async function publish(
	{ api, until }: { api: N8nApi; until: Until },
	workflowId: string,
	name: string,
): Promise<void> {
	await api.publish(workflowId);
	await until(`Publishing ${name}`, async () => await api.isPublished(workflowId));
}
