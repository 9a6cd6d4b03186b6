import { DateTime } from 'luxon';
import { z } from 'zod/v3';
import { workflowWith } from '../../n8n/workflow-file.mts';
import type { Company } from '../company.mts';
import { described, endedRuns, RUN_TABLE, SYNC_FILE, type Finding, type Stage } from './check.mts';

/** Publishing takes seconds, and more of them on a busy machine. */
const LEAD_SECONDS = 30;

/** Longer than n8n needs to start a second run at the same tick. */
const AFTER_SECONDS = 10;

const scheduleNode = z.object({ type: z.string().endsWith('.syncScheduleTrigger') });

/** A schedule at the next minute starts one run, on a worker, and that run does all of its work. */
export async function checkSchedule(stage: Stage, company: Company): Promise<Finding[]> {
	const { api } = stage.cluster;
	const due = DateTime.now().plus({ seconds: LEAD_SECONDS, minutes: 1 }).startOf('minute');
	const workflowId = await api.createWorkflow(scheduledAt(due.toFormat('HH:mm'), company));
	await api.publish(workflowId);
	await stage.until('Publishing the schedule', async () => await api.isPublished(workflowId));
	await endedRuns(stage, `Waiting for ${due.toFormat('HH:mm')} and the end of the run`, workflowId);
	await stage.until('Waiting whether a second run comes', () =>
		DateTime.now() > due.plus({ minutes: 1, seconds: AFTER_SECONDS }) ? true : undefined,
	);
	const runs = await endedRuns(stage, 'Counting the runs', workflowId);
	await api.unpublish(workflowId);

	const [run] = runs;
	const row = (await api.rowsOfRuns(RUN_TABLE)).at(-1);
	const certificates = certificatesOf(company);
	const files = [...company.bamboo.state.files.values()].map(({ name }) => name);
	const missing = certificates.filter((id) => files.filter((name) => name.includes(id)).length !== 1);
	return [
		{
			isRight: runs.length === 1 && run?.mode === 'trigger' && stage.cluster.workerOf(run.id) !== undefined,
			seen: `schedule at ${due.toFormat('HH:mm')}: ${runs.length} run, ${described(stage, runs)}`,
		},
		{
			isRight:
				run?.status === 'success' &&
				row?.status === 'success' &&
				missing.length === 0 &&
				files.length === certificates.length &&
				files.length > 0,
			seen: `${SYNC_FILE}: ${run?.status}; its row in the run table: ${row?.status}, ${row?.created} created, ${row?.deactivated} deactivated, ${row?.writes} writes; ${files.length} files for ${certificates.length} certificates of employees`,
		},
	];
}

function scheduledAt(timeOfDay: string, { credentials }: Company) {
	const workflow = workflowWith(SYNC_FILE, credentials);
	const parameters = { times: { time: [{ timeOfDay }] } };
	const nodes = workflow.nodes.map((node) =>
		scheduleNode.safeParse(node).success ? { ...node, parameters } : node,
	);
	return { ...workflow, nodes };
}

/** Ids of the certificates of people who are employees, by their address. */
function certificatesOf({ bamboo, ispring }: Company): string[] {
	const addresses = new Set([...bamboo.state.employees.values()].map((one) => one.workEmail.toLowerCase()));
	return [...ispring.state.enrollments.values()].flatMap(({ certificate, learnerId }) => {
		const email = ispring.state.users.get(learnerId)?.fields.email ?? '';
		return certificate && addresses.has(email.toLowerCase()) ? [certificate.issuedCertificateId] : [];
	});
}
