import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startChild, type Child } from './child.mts';
import { freePort } from './free-port.mts';
import { waitUntil } from './wait-until.mts';

const USUAL_PORTS = { editor: 5678, broker: 5679 };
/** The first start makes the database; a slow disk needs minutes for it. */
const START_LIMIT_MS = 300_000;

export interface RunningN8n extends Child {
	url: string;
}

export interface N8nOptions {
	/** What is waited for, in words. */
	title?: string;
	/** What n8n is to be, with arguments: a worker has no editor, and its address answers only whether it is ready. */
	command?: [name: 'start' | 'worker', ...args: string[]];
	/** On top of what every n8n here gets. */
	env?: NodeJS.ProcessEnv;
	/** Ports to take when they are free; 0 = any, which no other n8n that starts at the same time can want. */
	ports?: { editor: number; broker: number };
}

/** n8n without telemetry, surveys and calls to its maker, on this machine only, with plain http sign-in. */
function environment(folder: string, port: number, brokerPort: number): NodeJS.ProcessEnv {
	return {
		...process.env,
		N8N_USER_FOLDER: folder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_EDITOR_BASE_URL: `http://127.0.0.1:${port}`,
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

/**
 * Starts the n8n of this folder's node_modules with `folder` as its home and returns when it can take requests.
 *
 * @param logFile where everything n8n prints goes
 */
export async function startN8n(
	folder: string,
	logFile: string,
	signal: AbortSignal,
	{
		title = 'Starting n8n (the first start makes its database)',
		command = ['start'],
		env = {},
		ports = USUAL_PORTS,
	}: N8nOptions = {},
): Promise<RunningN8n> {
	const port = await freePort(ports.editor);
	const brokerPort = await freePort(port === ports.broker ? 0 : ports.broker);
	mkdirSync(folder, { recursive: true });
	const program = join(import.meta.dirname, 'node_modules/n8n/bin/n8n');
	const child = startChild(process.execPath, [program, ...command], {
		cwd: folder,
		env: { ...environment(folder, port, brokerPort), ...env },
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
