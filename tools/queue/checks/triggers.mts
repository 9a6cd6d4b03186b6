import { runInstantly } from '../../demo/instant-workflows.mts';
import type { Company } from '../company.mts';
import { described, endedRuns, type Finding, type Stage } from './check.mts';

/** What either system sends of one change is one run, on a worker; nothing stays registered after unpublishing. */
export async function checkTriggers(stage: Stage, company: Company): Promise<Finding[]> {
	const { cluster, signal } = stage;
	const { bamboo, ispring } = company;
	const imported = new Map<string, string>();
	const importFile = async (file: string) => {
		const workflowId = await company.importFile(file);
		imported.set(file, workflowId);
		return workflowId;
	};
	const lines = await runInstantly(cluster.api, { bamboo, ispring }, importFile, signal);
	const findings: Finding[] = [];
	for (const [file, workflowId] of imported) {
		const runs = await endedRuns(stage, `The runs of ${file}`, workflowId);
		const isRight = runs.every(
			({ id, mode, status }) =>
				mode === 'webhook' && status === 'success' && cluster.workerOf(id) !== undefined,
		);
		findings.push({
			isRight: isRight && runs.length === DELIVERIES[file],
			seen: `${file}: ${runs.length} run(s) for ${DELIVERIES[file]} deliveries: ${described(stage, runs)}`,
		});
	}
	const registered = bamboo.state.webhooks.size + ispring.state.subscribers.size;
	return [...findings, { isRight: registered === 0, seen: lines.map((line) => line.trim()).join('; ') }];
}

/** The new hire is told of as "created" and as "updated", each in a delivery of its own. */
const DELIVERIES: Record<string, number> = { 'instant-new-hire.json': 2, 'instant-completion.json': 1 };
