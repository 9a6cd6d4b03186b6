import type { ChosenCredentials } from '../../n8n/workflow-file.mts';
import type { Company } from '../company.mts';
import { described, endedRuns, MANUAL_TRIGGER, type Finding, type Stage } from './check.mts';

const COUNT = 3;
const PACKAGE = 'n8n-nodes-ispring-bamboohr';
const CATEGORY = 'Copies';

/** A certificate goes from node to node as binary data, on a worker, through n8n's own storage. */
export async function checkBinary(stage: Stage, { bamboo, credentials }: Company): Promise<Finding[]> {
	const { api, database } = stage.cluster;
	const [employee] = bamboo.state.employees.values();
	const already = [...bamboo.state.files.values()];
	const workflowId = await api.createWorkflow(copyWorkflow(credentials, employee?.id ?? ''));
	await api.execute(workflowId, MANUAL_TRIGGER);
	const runs = await endedRuns(stage, 'Copying certificates from node to node', workflowId);
	const copies = [...bamboo.state.files.values()].filter((file) => !already.includes(file));
	// The sync had put the same certificates into the files of their owners.
	const equal = copies.filter(({ name, content }) =>
		already.some((file) => file.name.includes(name.replace('.pdf', '')) && file.content.equals(content)),
	);
	const executionId = runs[0]?.id ?? '';
	const stored = database.ask(
		`select count(*) from binary_data where "sourceType" = 'execution' and "sourceId" = '${executionId}'`,
	);
	return [
		{
			isRight:
				runs[0]?.status === 'success' &&
				stage.cluster.workerOf(executionId) !== undefined &&
				equal.length === COUNT &&
				Number(stored) >= COUNT,
			seen: `binary data: run ${described(stage, runs)}; ${copies.length} files uploaded, ${equal.length} of ${COUNT} byte for byte as the sync had uploaded them; ${stored} binaries of this run in PostgreSQL`,
		},
	];
}

function copyWorkflow(credentials: ChosenCredentials, employeeId: string) {
	const names = [MANUAL_TRIGGER, 'Certificates', 'Download', 'Upload'];
	const step = (index: number, type: string, parameters: object) => ({
		id: `copy-${index}`,
		name: names[index],
		type,
		typeVersion: 1,
		position: [200 * index, 0],
		parameters,
		credentials,
	});
	const next = (name = '') => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return {
		name: 'Copy certificates',
		nodes: [
			{ ...step(0, 'n8n-nodes-base.manualTrigger', {}), credentials: {} },
			step(1, `${PACKAGE}.iSpringLearn`, {
				resource: 'certificate',
				operation: 'getAll',
				returnAll: false,
				limit: COUNT,
			}),
			step(2, `${PACKAGE}.iSpringLearn`, {
				resource: 'certificate',
				operation: 'download',
				certificateId: '={{ $json.certificateId }}',
			}),
			step(3, `${PACKAGE}.bambooHrLearning`, {
				resource: 'employeeFile',
				operation: 'upload',
				employeeId: { __rl: true, mode: 'id', value: employeeId },
				categoryBy: 'name',
				categoryName: CATEGORY,
				createCategory: true,
			}),
		],
		connections: Object.fromEntries(names.slice(0, -1).map((name, index) => [name, next(names[index + 1])])),
		settings: { executionOrder: 'v1' },
	};
}
