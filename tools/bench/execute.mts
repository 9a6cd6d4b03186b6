import type { N8nApi } from '../n8n/n8n-api.mts';
import { isUnderWay } from '../n8n/run-status.mts';
import { waitUntil } from '../n8n/wait-until.mts';
import type { Company } from './company.mts';

const RUN_LIMIT_MS = 900_000;

/** An execution as seen from outside. */
export interface Executed {
	status: string;
	seconds: number;
	bambooHr: number;
	iSpring: number;
}

/** Executes a workflow by hand, and measures until n8n has saved the result. */
export async function execute(
	api: N8nApi,
	{ bamboo, ispring }: Pick<Company, 'bamboo' | 'ispring'>,
	workflowId: string,
	trigger: string,
	signal: AbortSignal,
): Promise<Executed> {
	bamboo.log.length = 0;
	ispring.log.length = 0;
	const startMs = Date.now();
	const executionId = await api.execute(workflowId, trigger);
	const status = await waitUntil(
		'Running',
		async () => {
			const runs = await api.executionsOf(workflowId);
			const run = runs.find(({ id }) => id === executionId);
			return run && !isUnderWay(run.status) ? run.status : undefined;
		},
		{ limitMs: RUN_LIMIT_MS, signal },
	);
	return {
		status,
		seconds: (Date.now() - startMs) / 1000,
		bambooHr: bamboo.log.length,
		iSpring: ispring.log.length,
	};
}
