import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { N8nApi } from '../n8n-api.mts';
import { startN8n, type RunningN8n } from '../n8n-process.mts';
import { startPostgres, startRedis, type Database } from './services.mts';
import type { Settings } from './settings.mts';

const OWNER = { email: 'queue@example.com', password: 'Queue-2026', firstName: 'Queue', lastName: 'Owner' };

/**
 * A worker that is killed keeps its lock until the lock expires. This is shorter than n8n's default of one minute, and
 * still long enough for a busy machine.
 */
const LOCKS = {
	QUEUE_WORKER_LOCK_DURATION: '20000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '4000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

const ANY_PORTS = { editor: 0, broker: 0 };

/** A main process of n8n and its workers, with one Redis and one PostgreSQL. */
export class Cluster {
	readonly api: N8nApi;
	readonly database: Database;
	private readonly closing: Array<() => Promise<void>>;
	private readonly env: NodeJS.ProcessEnv;
	private readonly settings: Settings;
	private readonly signal: AbortSignal;
	/** By name. The logs of killed workers are kept, because they tell which worker had which run. */
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
		this.api = new N8nApi(parts.main.url);
	}

	/**
	 * Starts all processes and signs in.
	 *
	 * @param closing receives what ends each process as it starts, so that a failed start leaves nothing running
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
		const title = 'Starting the main process of n8n (it creates its database)';
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

	/** The worker that started a run, according to the logs of the workers; undefined when none has yet. */
	workerOf(executionId: string): string | undefined {
		const line = `Worker started execution ${executionId} (job`;
		const running = [...this.workers].map(([name, worker]) => ({ name, log: worker.log() }));
		return [...running, ...this.killed].find(({ log }) => log.includes(line))?.name;
	}

	/** Ends a worker as a crash would, in the middle of its work. */
	async kill(name: string): Promise<void> {
		const worker = this.workers.get(name);
		if (worker === undefined) throw new Error(`There is no worker "${name}".`);
		await worker.kill();
		this.killed.push({ name, log: worker.log() });
		this.workers.delete(name);
	}

	/** Starts a worker, also again after it was killed. It takes one run at a time, so two runs are on two workers. */
	async startWorker(name: string): Promise<void> {
		const { folder, logs } = this.settings;
		const killedBefore = this.killed.filter((worker) => worker.name === name).length;
		const logFile = join(logs, killedBefore === 0 ? `${name}.log` : `${name}-restart-${killedBefore}.log`);
		const worker = await startN8n(join(folder, name), logFile, this.signal, {
			title: `Starting ${name}`,
			command: ['worker', '--concurrency=1'],
			env: this.env,
			ports: ANY_PORTS,
		});
		this.closing.push(worker.stop);
		this.workers.set(name, worker);
	}
}
