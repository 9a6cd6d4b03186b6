import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { N8nApi } from '../n8n/n8n-api.mts';
import { startN8n, type RunningN8n } from '../n8n/n8n-process.mts';
import { publish } from '../n8n/publish.mts';
import { saveCredentials } from '../n8n/save-credentials.mts';
import { untilWithin } from '../n8n/wait-until.mts';
import type { ChosenCredentials } from '../n8n/workflow-file.mts';
import type { Company } from './company.mts';
import { execute, type Executed } from './execute.mts';

const OWNER = { email: 'bench@example.com', password: 'Bench-2026', firstName: 'Bench', lastName: 'Owner' };

const PUBLISH_LIMIT_MS = 60_000;

/** Memory of n8n's process before a run, and its peak during it; undefined outside Linux. */
export interface Memory {
	idleMb: number | undefined;
	peakMb: number | undefined;
}

/** What one execution cost. */
export interface Measured extends Executed, Memory {}

/** A real n8n whose executions are measured from outside. */
export class MeasuredN8n {
	readonly api: N8nApi;
	private readonly n8n: RunningN8n;
	private readonly signal: AbortSignal;

	private constructor(n8n: RunningN8n, signal: AbortSignal) {
		this.n8n = n8n;
		this.api = new N8nApi(n8n.url);
		this.signal = signal;
	}

	/**
	 * @param home the home folder of n8n, with the package installed
	 * @param env additional environment variables
	 */
	static async start(home: string, signal: AbortSignal, env: NodeJS.ProcessEnv = {}): Promise<MeasuredN8n> {
		const n8n = await startN8n(home, join(home, 'n8n.log'), signal, {
			ports: { editor: 0, broker: 0 },
			env,
		});
		const measured = new MeasuredN8n(n8n, signal);
		await measured.api.setUpOwner(OWNER);
		return measured;
	}

	async stop(): Promise<void> {
		await this.n8n.stop();
	}

	/** Saves credentials that lead to a company. */
	async credentialsFor({ bamboo, ispring }: Pick<Company, 'bamboo' | 'ispring'>): Promise<ChosenCredentials> {
		return await saveCredentials(this.api, { bamboo, ispring }, randomUUID());
	}

	/** Executes a workflow by hand, and measures until n8n has saved the result. */
	async measure(company: Company, workflowId: string, trigger: string): Promise<Measured> {
		this.resetPeak();
		const idleMb = this.memoryMb('VmRSS');
		const executed = await execute(this.api, company, workflowId, trigger, this.signal);
		return { ...executed, idleMb, peakMb: this.memoryMb('VmHWM') };
	}

	/** Publishes a workflow, calls its webhook, and measures until it answers. */
	async measureWebhook(workflowId: string, path: string): Promise<Memory & { seconds: number }> {
		const until = untilWithin({ limitMs: PUBLISH_LIMIT_MS, signal: this.signal });
		await publish({ api: this.api, until }, workflowId, 'the workflow');
		this.resetPeak();
		const idleMb = this.memoryMb('VmRSS');
		const startMs = Date.now();
		const answer = await fetch(`${this.n8n.url}/webhook/${path}`, { signal: this.signal });
		if (!answer.ok) throw new Error(`The workflow failed: ${answer.status} ${await answer.text()}`);
		const seconds = (Date.now() - startMs) / 1000;
		return { seconds, idleMb, peakMb: this.memoryMb('VmHWM') };
	}

	/** Linux records the peak memory of a process until this file is written to. */
	private resetPeak(): void {
		if (process.platform === 'linux') writeFileSync(`/proc/${this.n8n.pid}/clear_refs`, '5');
	}

	private memoryMb(which: 'VmRSS' | 'VmHWM'): number | undefined {
		if (process.platform !== 'linux') return undefined;
		const status = readFileSync(`/proc/${this.n8n.pid}/status`, 'utf8');
		return Number(new RegExp(`${which}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
	}
}
