import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { startChild } from '../child.mts';
import { freePort } from '../free-port.mts';
import { waitUntil } from '../wait-until.mts';
import type { Settings } from './settings.mts';

const HOST = '127.0.0.1';
const START_LIMIT_MS = 60_000;
const USER = 'n8n';
const DATABASE = 'postgres';

export interface Service {
	/** The environment variables with which n8n finds it. */
	env: NodeJS.ProcessEnv;
	stop(): Promise<void>;
}

export interface Database extends Service {
	/** The single value that a query returns, as text. */
	query(sql: string): string;
}

/** Starts an empty Redis on a free port. It stores nothing on disk. */
export async function startRedis(
	{ folder, logs, services }: Settings,
	signal: AbortSignal,
): Promise<Service> {
	const port = await freePort(0);
	const options = ['--port', String(port), '--bind', HOST, '--save', '', '--appendonly', 'no'];
	const child = startChild(services.redis, options, { cwd: folder, logFile: join(logs, 'redis.log') });
	const isReady = async () => {
		if (child.hasEnded()) throw new Error(`Redis ended while it was starting. ${child.quoteLog()}`);
		return (await canConnect(port)) ? true : undefined;
	};
	await waitUntil('Starting Redis', isReady, { limitMs: START_LIMIT_MS, signal });
	return { env: { QUEUE_BULL_REDIS_HOST: HOST, QUEUE_BULL_REDIS_PORT: String(port) }, stop: child.stop };
}

/** Starts a new PostgreSQL with an empty database on a free port. */
export async function startPostgres(settings: Settings, signal: AbortSignal): Promise<Database> {
	const { folder, logs, services, user } = settings;
	const home = join(folder, 'postgres');
	const data = join(home, 'data');
	const passwordFile = join(home, 'password');
	const password = randomBytes(16).toString('hex');
	mkdirSync(home, { mode: 0o700 });
	writeFileSync(passwordFile, password, { mode: 0o600 });
	if (user) for (const path of [home, passwordFile]) chownSync(path, user.uid, user.gid);
	const program = (name: string) => join(services.postgres, name);
	const login = ['--username', USER, '--auth', 'scram-sha-256', '--pwfile', passwordFile];
	const initialized = spawnSync(
		program('initdb'),
		['--pgdata', data, '--encoding', 'UTF8', '--no-sync', ...login],
		{
			cwd: home,
			encoding: 'utf8',
			...user,
		},
	);
	if (initialized.status !== 0)
		throw new Error(`initdb failed: ${initialized.stderr || initialized.error?.message}`);

	const port = await freePort(0);
	const options = { listen_addresses: HOST, port, unix_socket_directories: home, fsync: 'off' };
	const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	const child = startChild(program('postgres'), ['-D', data, ...args], {
		cwd: home,
		logFile: join(logs, 'postgres.log'),
		...(user ? { user } : {}),
		// A fast shutdown, which does not wait for open connections.
		endWith: 'SIGINT',
	});
	const psql = (sql: string) =>
		spawnSync(
			program('psql'),
			['-h', HOST, '-p', String(port), '-U', USER, '-d', DATABASE, '-At', '-c', sql],
			{ encoding: 'utf8', env: { ...process.env, PGPASSWORD: password } },
		);
	const isReady = async () => {
		if (child.hasEnded()) throw new Error(`PostgreSQL ended while it was starting. ${child.quoteLog()}`);
		return psql('select 1').status === 0 ? true : undefined;
	};
	await waitUntil('Starting PostgreSQL', isReady, { limitMs: START_LIMIT_MS, signal });
	return {
		env: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: HOST,
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: DATABASE,
			DB_POSTGRESDB_USER: USER,
			DB_POSTGRESDB_PASSWORD: password,
		},
		stop: child.stop,
		query(sql) {
			const { status, stdout, stderr } = psql(sql);
			if (status !== 0) throw new Error(`PostgreSQL rejected "${sql}": ${stderr}`);
			return stdout.trim();
		},
	};
}

const canConnect = (port: number) =>
	new Promise<boolean>((resolve) => {
		const socket = createConnection({ host: HOST, port });
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});
