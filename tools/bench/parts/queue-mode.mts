import { randomUUID } from 'node:crypto';
import { saveCredentials } from '../../n8n/save-credentials.mts';
import type { N8nApi } from '../../n8n/n8n-api.mts';
import { workflowWith } from '../../n8n/workflow-file.mts';
import { openCompany } from '../company.mts';
import { execute, type Executed } from '../execute.mts';

export const MODES = {
	regular: 'regular mode, SQLite',
	queue: 'queue mode, PostgreSQL, two workers',
} as const;

export interface ModeRun extends Executed {
	mode: keyof typeof MODES;
	job: 'first load' | 'nothing changed';
	people: number;
}

/** A first load and a second run with nothing to do, by the bundled workflow. */
export async function runInMode(
	api: N8nApi,
	signal: AbortSignal,
	mode: ModeRun['mode'],
	{ people, latencyMs }: { people: number; latencyMs: number },
): Promise<ModeRun[]> {
	const company = await openCompany(people);
	try {
		for (const system of [company.bamboo, company.ispring]) system.latencyMs = latencyMs;
		const credentials = await saveCredentials(api, company, randomUUID());
		const workflowId = await api.createWorkflow(workflowWith('sync-people.json', credentials));
		const found: ModeRun[] = [];
		for (const job of ['first load', 'nothing changed'] as const)
			found.push({ mode, job, people, ...(await execute(api, company, workflowId, 'Sync now', signal)) });
		return found;
	} finally {
		await company.close();
	}
}
