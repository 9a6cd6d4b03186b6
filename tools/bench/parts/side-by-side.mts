import { workflowWith } from '../../n8n/workflow-file.mts';
import { openCompany } from '../company.mts';
import type { Measured, MeasuredN8n } from '../n8n.mts';
import { OWN_NODES_TRIGGER, ownNodesWorkflow } from '../own-nodes-workflow.mts';

const OURS_TRIGGER = 'Sync now';

export const WAYS = {
	ours: 'this package',
	batched: "n8n's built-in nodes, 50 requests per second",
	atOnce: "n8n's built-in nodes, all requests at once",
} as const;

export interface Compared extends Measured {
	way: keyof typeof WAYS;
	job: 'first load' | 'nothing changed';
	people: number;
}

/** The same job in three ways, each with its own n8n and company: a first load, and a second run with nothing to do. */
export async function compare(
	startN8n: () => Promise<MeasuredN8n>,
	people: number,
	latencyMs: number,
): Promise<Compared[]> {
	const found: Compared[] = [];
	for (const way of ['ours', 'batched', 'atOnce'] as const) {
		// A new one for each way, because Node releases memory late.
		const n8n = await startN8n();
		const company = await openCompany(people);
		try {
			for (const system of [company.bamboo, company.ispring]) system.latencyMs = latencyMs;
			const credentials = await n8n.credentialsFor(company);
			const workflowId = await n8n.api.createWorkflow(
				way === 'ours'
					? workflowWith('sync-people.json', credentials)
					: ownNodesWorkflow(company, credentials, way === 'batched'),
			);
			const trigger = way === 'ours' ? OURS_TRIGGER : OWN_NODES_TRIGGER;
			for (const job of ['first load', 'nothing changed'] as const)
				found.push({ way, job, people, ...(await n8n.measure(company, workflowId, trigger)) });
		} finally {
			await n8n.stop();
			await company.close();
		}
	}
	return found;
}
