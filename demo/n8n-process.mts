import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.mts';
import { waitUntil } from './wait-until.mts';

const EDITOR_PORT = 5678;
const BROKER_PORT = 5679;
/** The first start makes the database; a slow disk needs minutes for it. */
const START_LIMIT_MS = 300_000;
const STOP_LIMIT_MS = 10_000;
const QUOTED_LINES = 40;

export interface RunningN8n {
	url: string;
	/** Ends n8n and everything it started. */
	stop(): Promise<void>;
	/** The end of n8n's own log, for an error message. */
	quoteLog(): string;
}

/** n8n without telemetry, surveys and calls to its maker, on this machine only, with plain http sign-in. */
function environment(folder: string, port: number, brokerPort: number): NodeJS.ProcessEnv {
	return {
		...process.env,
		N8N_USER_FOLDER: folder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_EDITOR_BASE_URL: `http://127.0.0.1:${port}`,
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

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	try {
		if (process.platform === 'win32') child.kill(signal);
		else process.kill(-child.pid, signal);
	} catch {
		// Nobody of the group is left.
	}
}

/**
 * Starts the n8n of this folder's node_modules with `folder` as its home and returns when it can take requests.
 *
 * @param logFile where everything n8n prints goes
 */
export async function startN8n(folder: string, logFile: string, signal: AbortSignal): Promise<RunningN8n> {
	const port = await freePort(EDITOR_PORT);
	const brokerPort = await freePort(port === BROKER_PORT ? 0 : BROKER_PORT);
	mkdirSync(folder, { recursive: true });
	const log = openSync(logFile, 'w');
	const child = spawn(process.execPath, [join(import.meta.dirname, 'node_modules/n8n/bin/n8n'), 'start'], {
		cwd: folder,
		env: environment(folder, port, brokerPort),
		stdio: ['ignore', log, log],
		detached: process.platform !== 'win32',
	});
	closeSync(log);
	// A crash of this process must not leave n8n behind.
	process.once('exit', () => signalGroup(child, 'SIGKILL'));
	const url = `http://127.0.0.1:${port}`;
	const quoteLog = () =>
		`The end of ${logFile}:\n${readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-QUOTED_LINES).join('\n')}`;
	const stop = async () => {
		const deadlineMs = Date.now() + STOP_LIMIT_MS;
		signalGroup(child, 'SIGTERM');
		while (!ended(child) && Date.now() < deadlineMs) await pause(50);
		signalGroup(child, 'SIGKILL');
	};
	const isReady = async () => {
		if (ended(child)) throw new Error(`n8n ended while it was starting. ${quoteLog()}`);
		const answer = await fetch(`${url}/healthz/readiness`).catch(() => undefined);
		return answer?.status === 200 ? true : undefined;
	};
	try {
		await waitUntil('Starting n8n (the first start makes its database)', isReady, {
			limitMs: START_LIMIT_MS,
			signal,
		});
	} catch (error) {
		await stop();
		throw error;
	}
	return { url, stop, quoteLog };
}
