import { join } from 'node:path';
import { startMailbox, type Mailbox } from '../mailbox/mailbox.mts';
import { addBuilderExamples } from '../simulator/company/builder-examples.mts';
import { startSampleSystems, type SampleOptions, type SampleSystems } from '../simulator/sample-systems.mts';
import { MovableClock } from './clock/MovableClock.mts';
import type { FinishedRun } from './n8n-answers.mts';
import { N8nApi } from './n8n-api.mts';
import { startN8n } from './n8n-process.mts';
import { publish } from './publish.mts';
import type { Session } from './run-and-clean-up.mts';
import { saveCredentials, saveMailCredential } from './save-credentials.mts';
import { untilWithin, type Until } from './wait-until.mts';
import { workflowWith, type ChosenCredentials, type Edits } from './workflow-file.mts';

export const OWNER = {
	email: 'demo@example.com',
	password: 'Demo-2026',
	firstName: 'Demo',
	lastName: 'Owner',
};

const RUN_LIMIT_MS = 300_000;

/** An n8n with the package installed, and the simulators and the mail server that its credentials lead to. */
export interface SampleN8n extends SampleSystems {
	/** The address of the editor. */
	url: string;
	/** Signed in as the owner. */
	api: N8nApi;
	/** Of n8n and both simulators. */
	clock: MovableClock;
	/** Receives every email that a workflow sends. */
	mailbox: Mailbox;
	/** The saved credentials, by type. */
	credentials: ChosenCredentials;
	until: Until;
	/** The bundled workflows that were imported so far. */
	importedFiles: Set<string>;
	/** Imports a bundled workflow; `triggerOptions` are set in the options of its trigger. */
	importFile(file: string, triggerOptions?: Record<string, unknown>, edits?: Edits): Promise<string>;
	/** Imports and publishes a bundled workflow, waits until its triggers are registered, and returns its id. */
	publishFile(file: string, triggerOptions?: Record<string, unknown>, edits?: Edits): Promise<string>;
	/** Executes a workflow once from this trigger, and waits for the end. */
	run(workflowId: string, trigger: string, title: string): Promise<FinishedRun>;
	/** Imports a bundled workflow, executes it once from this trigger, and waits for the end. */
	runFile(file: string, trigger: string, edits?: Edits): Promise<{ workflowId: string; run: FinishedRun }>;
	/** Whether n8n has ended by itself. */
	hasEnded(): boolean;
	/** The last lines that n8n has logged. */
	quoteLog(): string;
}

/**
 * Starts the simulators, the mail server and n8n, signs in, and saves the credentials.
 *
 * @param options.home the home folder of n8n, in which the package is installed
 * @param options.logs receives the log of n8n
 * @param options.ports of the simulators; default: any free ports
 */
export async function startSampleN8n(
	{ signal, closing }: Session,
	{ home, logs, ports }: { home: string; logs: string; ports?: SampleOptions['ports'] },
): Promise<SampleN8n> {
	const systems = await startSampleSystems(closing, { ports });
	addBuilderExamples(systems);
	const mailbox = await startMailbox();
	closing.push(mailbox.close);
	const clock = new MovableClock(join(logs, 'clock'));
	for (const system of [systems.bamboo, systems.ispring]) system.now = clock.now;
	const n8n = await startN8n(home, join(logs, 'n8n.log'), signal, { clock });
	closing.push(async () => await n8n.stop());
	const api = new N8nApi(n8n.url);
	await api.setUpOwner(OWNER);
	const credentials = {
		...(await saveCredentials(api, systems, 'simulator')),
		...(await saveMailCredential(api, mailbox)),
	};
	console.log('→ All credential tests passed');

	const until = untilWithin({ limitMs: RUN_LIMIT_MS, signal });
	const importedFiles = new Set<string>();
	const importFile: SampleN8n['importFile'] = async (file, triggerOptions, edits) => {
		importedFiles.add(file);
		return await api.createWorkflow(workflowWith(file, credentials, triggerOptions, edits));
	};
	const publishFile: SampleN8n['publishFile'] = async (file, triggerOptions, edits) => {
		const workflowId = await importFile(file, triggerOptions, edits);
		await publish({ api, until }, workflowId, `workflows/${file}`);
		return workflowId;
	};
	const run = async (workflowId: string, trigger: string, title: string) => {
		const executionId = await api.execute(workflowId, trigger);
		return await until(title, async () => await api.finishedRun(executionId));
	};
	const runFile: SampleN8n['runFile'] = async (file, trigger, edits) => {
		const workflowId = await importFile(file, undefined, edits);
		return { workflowId, run: await run(workflowId, trigger, `Running workflows/${file}`) };
	};
	const { url, hasEnded, quoteLog } = n8n;
	const files = { importedFiles, importFile, publishFile, run, runFile };
	return { ...systems, url, api, clock, mailbox, credentials, until, ...files, hasEnded, quoteLog };
}
