import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { N8nApi } from '../n8n/n8n-api.mts';
import { startN8n, type RunningN8n } from '../n8n/n8n-process.mts';
import { startPostgres, startRedis, type Database } from './services.mts';
import type { Settings } from './settings.mts';

const OWNER = { email: 'queue@example.com', password: 'Queue-2026', firstName: 'Queue', lastName: 'Owner' };

/**
 * A worker that is killed keeps its lock until that runs out; n8n's own minute would make the run longer. Long enough
 * for a machine that is busy with other things.
 */
const LOCKS = {
	QUEUE_WORKER_LOCK_DURATION: '20000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '4000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

const ANY_PORTS = { editor: 0, broker: 0 };

/** One main and its workers, around one Redis and one PostgreSQL. */
export class Cluster {
	readonly api: N8nApi;
	readonly database: Database;
	private readonly closing: Array<() => Promise<void>>;
	private readonly env: NodeJS.ProcessEnv;
	private readonly main: RunningN8n;
	private readonly settings: Settings;
	private readonly signal: AbortSignal;
	/** By name. The logs of those that were killed stay, since they say who had which run. */
	private readonly workers = new Map<string, RunningN8n>();
	private readonly killed: Array<{ name: string; log: string }> = [];

	private constructor(
		settings: Settings,
		signal: AbortSignal,
		parts: Pick<Cluster, 'database'> & {
			closing: Array<() => Promise<void>>;
			env: NodeJS.ProcessEnv;
			main: RunningN8n;
		},
	) {
		this.settings = settings;
		this.signal = signal;
		this.database = parts.database;
		this.closing = parts.closing;
		this.env = parts.env;
		this.main = parts.main;
		this.api = new N8nApi(parts.main.url);
	}

	/**
	 * Starts all of it and signs in.
	 *
	 * @param closing gets what ends it, piece by piece, so that a start that fails half-way leaves nothing
	 */
	static async start(
		settings: Settings,
		closing: Array<() => Promise<void>>,
		signal: AbortSignal,
	): Promise<Cluster> {
		const redis = await startRedis(settings, signal);
		closing.push(redis.stop);
		const database = await startPostgres(settings, signal);
		closing.push(database.stop);
		const env = {
			...redis.env,
			...database.env,
			...LOCKS,
			EXECUTIONS_MODE: 'queue',
			OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
			N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
			N8N_DEFAULT_BINARY_DATA_MODE: 'database',
		};
		const { folder, logs } = settings;
		const title = 'Starting the main n8n (it makes its database)';
		const main = await startN8n(join(folder, 'main'), join(logs, 'main.log'), signal, {
			title,
			env,
			ports: ANY_PORTS,
		});
		closing.push(main.stop);
		const cluster = new Cluster(settings, signal, { database, closing, env, main });
		for (const name of settings.workers) await cluster.startWorker(name);
		await cluster.api.setUpOwner(OWNER);
		return cluster;
	}

	/** The worker that took up a run, by what the workers' logs say; undefined when none has yet. */
	workerOf(executionId: string): string | undefined {
		const line = `Worker started execution ${executionId} (job`;
		const living = [...this.workers].map(([name, worker]) => ({ name, log: worker.log() }));
		return [...living, ...this.killed].find(({ log }) => log.includes(line))?.name;
	}

	/** Ends a worker as a crash would, in the middle of whatever it does. */
	async kill(name: string): Promise<void> {
		const worker = this.workers.get(name);
		if (worker === undefined) throw new Error(`There is no worker "${name}".`);
		await worker.kill();
		this.killed.push({ name, log: worker.log() });
		this.workers.delete(name);
	}

	/** Starts a worker in its home, anew after it was killed. One run at a time: two runs are on two workers. */
	async startWorker(name: string): Promise<void> {
		const { folder, logs } = this.settings;
		const turn = this.killed.filter((one) => one.name === name).length;
		const logFile = join(logs, turn === 0 ? `${name}.log` : `${name}-again-${turn}.log`);
		const worker = await startN8n(join(folder, name), logFile, this.signal, {
			title: `Starting ${name}`,
			command: ['worker', '--concurrency=1'],
			env: this.env,
			ports: ANY_PORTS,
		});
		this.closing.push(worker.stop);
		this.workers.set(name, worker);
	}

	/** The ends of all logs, for an error message. */
	quoteLogs(): string {
		return [this.main, ...this.workers.values()].map((one) => one.quoteLog()).join('\n\n');
	}
}
