import type { MeasuredN8n, Memory } from '../n8n.mts';
import { openTrainedCompany, trainingOf } from '../training.mts';

/** A report by a real n8n. */
export interface ReportedInside extends Memory {
	people: number;
	seconds: number;
}

/**
 * Reports on everybody by the first execution of a new n8n. It is not saved: with hundreds of thousands of items, saving takes
 * more memory than the report itself.
 */
export async function reportInside(
	startN8n: () => Promise<MeasuredN8n>,
	people: number,
): Promise<ReportedInside> {
	const company = await openTrainedCompany(people);
	try {
		const n8n = await startN8n();
		try {
			const credentials = await n8n.credentialsFor(company);
			const workflowId = await n8n.api.createWorkflow({
				name: 'Who lacks which training',
				settings: { executionOrder: 'v1', saveDataSuccessExecution: 'none' },
				nodes: [
					{
						id: 'start',
						name: 'Start',
						type: 'n8n-nodes-base.webhook',
						typeVersion: 2,
						position: [0, 0],
						webhookId: PATH,
						parameters: { path: PATH, responseMode: 'lastNode', responseData: 'noData' },
					},
					{
						id: 'report',
						name: 'Report',
						type: 'n8n-nodes-ispring-bamboohr.learningSync',
						typeVersion: 1,
						position: [200, 0],
						parameters: {
							resource: 'compliance',
							operation: 'report',
							requiredFrom: 'courses',
							courses: trainingOf(company),
						},
						credentials,
					},
				],
				connections: { Start: { main: [[{ node: 'Report', type: 'main', index: 0 }]] } },
			});
			return { people, ...(await n8n.measureWebhook(workflowId, PATH)) };
		} finally {
			await n8n.stop();
		}
	} finally {
		await company.close();
	}
}

const PATH = 'who-lacks-which-training';
