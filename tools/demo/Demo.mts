import { join } from 'node:path';
import { addBuilderExamples } from '../simulator/company/builder-examples.mts';
import { startSampleSystems, type SampleSystems } from '../simulator/sample-systems.mts';
import type { FinishedRun } from '../n8n/n8n-answers.mts';
import { N8nApi } from '../n8n/n8n-api.mts';
import { startN8n } from '../n8n/n8n-process.mts';
import type { Session } from '../n8n/run-and-clean-up.mts';
import { saveCredentials } from '../n8n/save-credentials.mts';
import { untilWithin, type Until } from '../n8n/wait-until.mts';
import { workflowWith } from '../n8n/workflow-file.mts';

export const OWNER = {
	email: 'demo@example.com',
	password: 'Demo-2026',
	firstName: 'Demo',
	lastName: 'Owner',
};

const RUN_LIMIT_MS = 300_000;

const runFolder = join(import.meta.dirname, '.run');

/** An n8n with the package installed, and the two simulators that its credentials lead to. */
export interface Demo extends SampleSystems {
	url: string;
	api: N8nApi;
	until: Until;
	/** The bundled workflows that were imported so far. */
	importedFiles: Set<string>;
	/** Imports a bundled workflow; `triggerOptions` are set in the options of its trigger. */
	importFile(file: string, triggerOptions?: Record<string, unknown>): Promise<string>;
	/** Imports a bundled workflow, executes it once from this trigger, and waits for the end. */
	runFile(file: string, trigger: string): Promise<{ workflowId: string; run: FinishedRun }>;
	/** The last lines that n8n has logged. */
	quoteLog(): string;
}

/** Starts the simulators and n8n, signs in, and saves both credentials. */
export async function startDemo({ signal, closing }: Session): Promise<Demo> {
	const systems = await startSampleSystems(closing);
	addBuilderExamples(systems);
	const n8n = await startN8n(runFolder, join(runFolder, 'n8n.log'), signal);
	closing.push(async () => await n8n.stop());
	const api = new N8nApi(n8n.url);
	await api.setUpOwner(OWNER);
	const credentials = await saveCredentials(api, systems, 'simulator');
	console.log('→ Both credential tests passed');

	const until = untilWithin({ limitMs: RUN_LIMIT_MS, signal });
	const importedFiles = new Set<string>();
	const importFile = async (file: string, triggerOptions?: Record<string, unknown>) => {
		importedFiles.add(file);
		return await api.createWorkflow(workflowWith(file, credentials, triggerOptions));
	};
	const runFile = async (file: string, trigger: string) => {
		const workflowId = await importFile(file);
		const executionId = await api.execute(workflowId, trigger);
		const run = await until(`Running workflows/${file}`, async () => await api.finishedRun(executionId));
		return { workflowId, run };
	};
	return { ...systems, url: n8n.url, api, until, importedFiles, importFile, runFile, quoteLog: n8n.quoteLog };
}
