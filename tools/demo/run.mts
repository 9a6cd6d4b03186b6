/** The second part of `npm run demo`, on Node 24: simulators, n8n, credentials, workflow, one run, the report. */
import { join } from 'node:path';
import { startBambooHr } from '../simulator/bamboohr/index.mts';
import { fillSampleCompany } from '../simulator/company.mts';
import { startISpring } from '../simulator/ispring/index.mts';
import { prepareForBuilders, runForBuilders } from './builder-workflows.mts';
import { playAll } from './deliveries/play-all.mts';
import { runInstantly } from './instant-workflows.mts';
import { N8nApi } from '../n8n/n8n-api.mts';
import { startN8n } from '../n8n/n8n-process.mts';
import { describeRun } from './report.mts';
import { stopSignal } from '../n8n/stop-signal.mts';
import { waitUntil } from '../n8n/wait-until.mts';
import { bundledWorkflows, workflowWith } from '../n8n/workflow-file.mts';

const OWNER = { email: 'demo@example.com', password: 'Demo-2026', firstName: 'Demo', lastName: 'Owner' };
const COMPANY = 'examplecompany';
const RUN_LIMIT_MS = 300_000;
const MANUAL_TRIGGER = 'Sync now';
const RUN_TABLE = 'bamboohr_ispring_runs';

const runFolder = join(import.meta.dirname, '.run');

/** The first is described; the others come after it, so they have nothing left to do. */
const WORKFLOW_FILES = ['sync-people-and-learning.json', 'sync-people.json', 'export-learning.json'] as const;

const untilAborted = (signal: AbortSignal) =>
	new Promise<void>((resolve) => {
		// Without a timer nothing would keep this process alive.
		const alive = setInterval(() => undefined, 60_000);
		const end = () => {
			clearInterval(alive);
			resolve();
		};
		if (signal.aborted) end();
		else signal.addEventListener('abort', end, { once: true });
	});

async function main(once: boolean): Promise<void> {
	const signal = stopSignal();
	const closing: Array<() => Promise<void>> = [];
	try {
		const accessToken = 'sample-access-token';
		// BambooHR itself takes https addresses only.
		const quirks = { localWebhooks: true };
		const bamboo = await startBambooHr({ subdomain: COMPANY, accessToken, quirks });
		closing.push(() => bamboo.close());
		const client = { clientId: 'sample-client', clientSecret: 'sample-secret' };
		const ispring = await startISpring(client);
		closing.push(() => ispring.close());
		fillSampleCompany(bamboo, ispring);
		prepareForBuilders(bamboo, ispring);

		const n8n = await startN8n(runFolder, join(runFolder, 'n8n.log'), signal);
		closing.push(() => n8n.stop());
		const api = new N8nApi(n8n.url);
		try {
			await api.setUpOwner(OWNER);
			const bambooName = 'BambooHR (simulator)';
			const ispringName = 'iSpring Learn (simulator)';
			const credentials = {
				bambooHrTokenApi: {
					id: await api.createTestedCredential(bambooName, 'bambooHrTokenApi', {
						subdomain: COMPANY,
						accessToken,
						baseUrl: bamboo.url,
					}),
					name: bambooName,
				},
				iSpringLearnApi: {
					id: await api.createTestedCredential(ispringName, 'iSpringLearnApi', {
						authentication: 'apiKey',
						apiUrl: ispring.url,
						...client,
					}),
					name: ispringName,
				},
			};
			console.log('→ Both credential tests passed');
			const left = new Set(bundledWorkflows());
			const importFile = async (file: string, triggerOptions?: Record<string, unknown>) => {
				left.delete(file);
				return await api.createWorkflow(workflowWith(file, credentials, triggerOptions));
			};
			const runOnce = async (file: string, trigger = MANUAL_TRIGGER) => {
				const workflowId = await importFile(file);
				const executionId = await api.execute(workflowId, trigger);
				const run = await waitUntil(`Running workflows/${file}`, () => api.finishedRun(executionId), {
					limitMs: RUN_LIMIT_MS,
					signal,
				});
				if (run.status !== 'success') process.exitCode = 1;
				return { workflowId, run };
			};
			const [first, ...others] = WORKFLOW_FILES;
			const { workflowId, run } = await runOnce(first);
			console.log(`\n${describeRun(run, RUN_TABLE, (await api.rowsOfRuns(RUN_TABLE)).at(-1))}\n`);
			for (const file of others) {
				const again = await runOnce(file);
				const row = (await api.rowsOfRuns(RUN_TABLE)).at(-1);
				console.log(`  workflows/${file}: ${again.run.status}, ${row?.writes} writes. ${row?.message ?? ''}`);
			}
			const forBuilders = await runForBuilders(
				api,
				async (file, trigger) => (await runOnce(file, trigger)).run,
			);
			console.log(forBuilders.join('\n'));
			const systems = { bamboo, ispring };
			const instant = await runInstantly(
				api,
				systems,
				importFile,
				signal,
				async (published) => await playAll({ ...published, ...systems, api }),
			);
			console.log(instant.join('\n'));
			if (left.size > 0) throw new Error(`The demo runs no ${[...left].join(', ')}.`);
			if (once) return;
			console.log(
				[
					`n8n        ${n8n.url}/workflow/${workflowId}`,
					`           sign in as ${OWNER.email} with the password ${OWNER.password}`,
					`BambooHR   ${bamboo.url}  (simulator: look at the employees, their training and files)`,
					`iSpring    ${ispring.url}  (simulator: look at the users and their enrollments)`,
					'',
					'Press "Execute workflow" again: it finds nothing to change. Ctrl-C ends everything.',
				].join('\n'),
			);
		} catch (error) {
			if (!signal.aborted) console.error(`\n${n8n.quoteLog()}`);
			throw error;
		}
		await untilAborted(signal);
	} catch (error) {
		process.exitCode = signal.aborted ? 130 : 1;
		if (signal.aborted) return;
		console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	} finally {
		console.log('→ Stopping what was started');
		for (const close of closing.reverse()) await close();
		if (process.connected) process.disconnect();
	}
}

await main(process.argv.includes('--once'));
