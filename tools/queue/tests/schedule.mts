import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { DateTime } from 'luxon';
import { z } from 'zod/v3';
import { endedRuns } from '../../n8n/ended-runs.mts';
import { publish } from '../../n8n/publish.mts';
import { workflowWith } from '../../n8n/workflow-file.mts';
import type { Company } from '../company.mts';
import { described, RUN_TABLE, SYNC_FILE, type Stage } from './stage.mts';

/** Publishing takes seconds, and more of them on a busy machine. */
const LEAD_SECONDS = 30;

/** Longer than n8n needs to start a second run at the same tick. */
const AFTER_SECONDS = 10;

const scheduleNode = z.object({ type: z.string().endsWith('.syncScheduleTrigger') });

/** A schedule at the next minute starts one run, on a worker, and that run exports every certificate. */
export async function testSchedule(t: TestContext, stage: Stage, company: Company): Promise<void> {
	const { api, cluster, until } = stage;
	const due = DateTime.now().plus({ seconds: LEAD_SECONDS, minutes: 1 }).startOf('minute');
	const time = due.toFormat('HH:mm');
	const workflowId = await api.createWorkflow(scheduledAt(time, company));
	await publish(stage, workflowId, 'the schedule');
	await endedRuns(stage, `Waiting for ${time} and the end of the run`, workflowId);
	await until('Waiting to see whether a second run starts', () =>
		DateTime.now() > due.plus({ minutes: 1, seconds: AFTER_SECONDS }) ? true : undefined,
	);
	const runs = await endedRuns(stage, 'Counting the runs', workflowId);
	await api.unpublish(workflowId);

	const [run] = runs;
	t.diagnostic(`Scheduled at ${time}: ${described(stage, runs)}`);
	assert.equal(runs.length, 1);
	assert.equal(run?.mode, 'trigger');
	assert.ok(cluster.workerOf(run.id), 'The run was on no worker.');
	assert.equal(run.status, 'success');

	const row = (await api.rowsOfRuns(RUN_TABLE)).at(-1);
	t.diagnostic(`${row?.created} created, ${row?.deactivated} deactivated, ${row?.writes} writes`);
	assert.equal(row?.status, 'success');
	const certificates = certificatesOf(company);
	const files = [...company.bamboo.state.files.values()].map(({ name }) => name);
	t.diagnostic(`${files.length} files for ${certificates.length} certificates of employees`);
	assert.ok(files.length > 0, 'No certificate was uploaded.');
	assert.equal(files.length, certificates.length);
	assert.deepEqual(
		certificates.filter((id) => files.filter((name) => name.includes(id)).length !== 1),
		[],
		'Certificates without exactly one file',
	);
}

function scheduledAt(timeOfDay: string, { credentials }: Company) {
	const workflow = workflowWith(SYNC_FILE, credentials);
	const parameters = { times: { time: [{ timeOfDay }] } };
	const nodes = workflow.nodes.map((node) =>
		scheduleNode.safeParse(node).success ? { ...node, parameters } : node,
	);
	return { ...workflow, nodes };
}

/** The ids of certificates whose owner is an employee, matched by work email. */
function certificatesOf({ bamboo, ispring }: Company): string[] {
	const addresses = new Set(
		[...bamboo.state.employees.values()].map(({ workEmail }) => workEmail.toLowerCase()),
	);
	return [...ispring.state.enrollments.values()].flatMap(({ certificate, learnerId }) => {
		const email = ispring.state.users.get(learnerId)?.fields.email ?? '';
		return certificate && addresses.has(email.toLowerCase()) ? [certificate.issuedCertificateId] : [];
	});
}
