import { workflowWith } from '../../n8n/workflow-file.mts';
import { openCompany, seedAccounts } from '../company.mts';
import { ID_FIELD } from '../generated-world.mts';
import type { Measured, MeasuredN8n } from '../n8n.mts';

export interface InsideRun extends Measured {
	people: number;
	/** Whether there is an item for everybody, which is saved with the execution. */
	includeUnchanged: boolean;
}

/** Full runs without any change, with and without an item for everybody, each in an n8n of its own. */
export async function runInside(startN8n: () => Promise<MeasuredN8n>, people: number): Promise<InsideRun[]> {
	const company = await openCompany(people);
	seedAccounts(company);
	try {
		const found: InsideRun[] = [];
		for (const includeUnchanged of [false, true]) {
			const n8n = await startN8n();
			try {
				const workflow = workflowWith('sync-people.json', await n8n.credentialsFor(company));
				const nodes = workflow.nodes.map((node) =>
					node.type.endsWith('.learningSync')
						? { ...node, parameters: withOptions(node.parameters, includeUnchanged) }
						: node,
				);
				const workflowId = await n8n.api.createWorkflow({ ...workflow, nodes });
				found.push({ people, includeUnchanged, ...(await n8n.measure(company, workflowId, 'Sync now')) });
			} finally {
				await n8n.stop();
			}
		}
		const writes = [company.bamboo, company.ispring].flatMap(({ log }) => log).filter((one) => one.changed);
		if (writes.length > 0) throw new Error('Something was written, although nothing had changed.');
		return found;
	} finally {
		await company.close();
	}
}

function withOptions(parameters: Record<string, unknown>, includeUnchanged: boolean) {
	return {
		...parameters,
		employeeIdField: ID_FIELD,
		output: { ...Object(parameters.output), includeUnchanged },
	};
}
