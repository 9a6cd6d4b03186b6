import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { endedRuns } from '../../n8n/ended-runs.mts';
import type { ChosenCredentials } from '../../n8n/workflow-file.mts';
import type { Company } from '../company.mts';
import { described, MANUAL_TRIGGER, type Stage } from './stage.mts';

const COUNT = 3;
const PACKAGE = 'n8n-nodes-ispring-bamboohr';
const CATEGORY = 'Copies';

/** Certificates pass from node to node as binary data, on a worker, through n8n's own storage. */
export async function testBinaryData(
	t: TestContext,
	stage: Stage,
	{ bamboo, credentials }: Company,
): Promise<void> {
	const { api, cluster } = stage;
	const [employee] = bamboo.state.employees.values();
	const uploadedBySync = [...bamboo.state.files.values()];
	const workflowId = await api.createWorkflow(copyWorkflow(credentials, employee?.id ?? ''));
	await api.execute(workflowId, MANUAL_TRIGGER);
	const runs = await endedRuns(stage, 'Copying certificates from node to node', workflowId);
	const executionId = runs[0]?.id ?? '';
	t.diagnostic(described(stage, runs));
	assert.equal(runs[0]?.status, 'success');
	assert.ok(cluster.workerOf(executionId), 'The run was on no worker.');

	const copies = [...bamboo.state.files.values()].filter((file) => !uploadedBySync.includes(file));
	// The sync uploaded the same certificates to the files of their owners.
	const identical = copies.filter(({ name, content }) =>
		uploadedBySync.some(
			(file) => file.name.includes(name.replace('.pdf', '')) && file.content.equals(content),
		),
	);
	assert.equal(identical.length, COUNT, `${copies.length} files were uploaded.`);
	const stored = cluster.database.query(
		`select count(*) from binary_data where "sourceType" = 'execution' and "sourceId" = '${executionId}'`,
	);
	t.diagnostic(`${identical.length} identical files, ${stored} binaries of this run in PostgreSQL`);
	assert.ok(Number(stored) >= COUNT, 'PostgreSQL does not hold the binaries.');
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
