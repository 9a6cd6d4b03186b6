import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { endedRuns } from '../../n8n/ended-runs.mts';
import { completeInstantly, hireInstantly, registrationCount } from '../../n8n/instant-events.mts';
import { publish } from '../../n8n/publish.mts';
import type { Company } from '../company.mts';
import { described, type Stage } from './stage.mts';

/** A new hire is delivered as "created" and as "updated", separately. */
const DELIVERIES = { 'instant-new-hire.json': 2, 'instant-completion.json': 1 };

/** Each delivery of either system is one run, on a worker; unpublishing leaves nothing registered. */
export async function testInstantTriggers(t: TestContext, stage: Stage, company: Company): Promise<void> {
	const { api, until } = stage;
	const importAndPublish = async (file: keyof typeof DELIVERIES) => {
		const workflowId = await company.importFile(file);
		await publish(stage, workflowId, `workflows/${file}`);
		return { file, workflowId };
	};
	const newHire = await importAndPublish('instant-new-hire.json');
	const hired = await hireInstantly(company, until);
	t.diagnostic(`The user was there ${hired.elapsedMs} ms after the change`);
	const completion = await importAndPublish('instant-completion.json');
	const completed = await completeInstantly(company, hired.result.userId, until);
	t.diagnostic(`The training record was there ${completed.elapsedMs} ms after the completion`);
	for (const { workflowId } of [newHire, completion]) await api.unpublish(workflowId);
	await until('Unpublishing both', () => registrationCount(company) === 0 || undefined);

	for (const { file, workflowId } of [newHire, completion]) {
		const runs = await endedRuns(stage, `The runs of ${file}`, workflowId);
		t.diagnostic(`${file}: ${described(stage, runs)}`);
		assert.equal(runs.length, DELIVERIES[file], `Runs of ${file}`);
		for (const { id, mode, status } of runs) {
			assert.deepEqual({ mode, status }, { mode: 'webhook', status: 'success' });
			assert.ok(stage.cluster.workerOf(id), `Run ${id} was on no worker.`);
		}
	}
}
