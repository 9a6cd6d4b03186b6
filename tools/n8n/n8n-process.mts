import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startChild, type Child } from './child.mts';
import { n8nFolder } from './folder.cjs';
import type { MovableClock } from './clock/MovableClock.mts';
import { freePort } from './free-port.mts';
import { waitUntil } from './wait-until.mts';

const USUAL_PORTS = { editor: 5678, broker: 5679 };
const NODE_SQLITE = join(import.meta.dirname, 'sqlite/use-node-sqlite.mts');
const CLOCK = join(import.meta.dirname, 'clock/use-movable-clock.mts');
/** Long enough for a session to last while days pass. */
const SESSION_HOURS = 24 * 365;
/** The first start creates the database, which takes minutes on a slow disk. */
const START_LIMIT_MS = 300_000;

export interface RunningN8n extends Child {
	url: string;
}

export interface N8nOptions {
	/** What to print while waiting for the start. */
	title?: string;
	/** The command of n8n, with its arguments. A worker has no editor; its address only answers health checks. */
	command?: [name: 'start' | 'worker', ...args: string[]];
	/** Additional environment variables. */
	env?: NodeJS.ProcessEnv;
	/** Preferred ports; 0 = any free port, so that several n8n can start at the same time. */
	ports?: { editor: number; broker: number };
	/** Default: the clock of this machine. */
	clock?: MovableClock;
}

/** n8n on this machine only, without telemetry, surveys and requests to its vendor, and with sign-in over http. */
function environment(folder: string, port: number, brokerPort: number): NodeJS.ProcessEnv {
	return {
		...process.env,
		N8N_USER_FOLDER: folder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_EDITOR_BASE_URL: `http://127.0.0.1:${port}`,
		// Forms send a visitor to this address to sign in; without it, to localhost, where the session does not count.
		N8N_WEBHOOK_URL: `http://127.0.0.1:${port}`,
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		N8N_RUNNERS_MODE: 'internal',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
		DB_TYPE: 'sqlite',
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
	};
}

function clockEnvironment({ file }: MovableClock): NodeJS.ProcessEnv {
	return { TESTED_CLOCK_FILE: file, N8N_USER_MANAGEMENT_JWT_DURATION_HOURS: String(SESSION_HOURS) };
}

/**
 * Starts the n8n of `folder.cjs`, and returns when it can take requests.
 *
 * @param folder the home folder of n8n
 * @param logFile receives the output of n8n
 * @throws Error with the end of the log when n8n ends while it is starting, or is not ready in time
 */
export async function startN8n(
	folder: string,
	logFile: string,
	signal: AbortSignal,
	{
		title = 'Starting n8n (the first start creates its database)',
		command = ['start'],
		env = {},
		ports = USUAL_PORTS,
		clock,
	}: N8nOptions = {},
): Promise<RunningN8n> {
	const port = await freePort(ports.editor);
	const brokerPort = await freePort(port === ports.broker ? 0 : ports.broker);
	mkdirSync(folder, { recursive: true });
	const program = join(n8nFolder, 'node_modules/n8n/bin/n8n');
	const nodeArguments = ['--import', NODE_SQLITE, ...(clock ? ['--import', CLOCK] : [])];
	const child = startChild(process.execPath, [...nodeArguments, program, ...command], {
		cwd: folder,
		env: { ...environment(folder, port, brokerPort), ...(clock ? clockEnvironment(clock) : {}), ...env },
		logFile,
	});
	const url = `http://127.0.0.1:${port}`;
	const isReady = async () => {
		if (child.hasEnded()) throw new Error(`n8n ended while it was starting. ${child.quoteLog()}`);
		const answer = await fetch(`${url}/healthz/readiness`).catch(() => undefined);
		return answer?.status === 200 ? true : undefined;
	};
	try {
		await waitUntil(title, isReady, { limitMs: START_LIMIT_MS, signal });
	} catch (error) {
		await child.stop();
		throw error;
	}
	return { url, ...child };
}
