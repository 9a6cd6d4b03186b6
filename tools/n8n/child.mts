import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const STOP_LIMIT_MS = 10_000;
const QUOTED_LINES = 40;

export interface Child {
	/** Undefined when it could not be started. */
	pid: number | undefined;
	hasEnded(): boolean;
	/** Asks it to end, and ends it and everything it started when it does not. */
	stop(): Promise<void>;
	/** Ends it and everything it started at once, as a crash would. */
	kill(): Promise<void>;
	/** All it has printed so far. */
	log(): string;
	/** The end of its log, for an error message. */
	quoteLog(): string;
}

export interface ChildOptions {
	cwd: string;
	/** Where everything it prints goes. */
	logFile: string;
	env?: NodeJS.ProcessEnv;
	/** Whom it runs as; root may choose. */
	user?: { uid: number; gid: number };
	/** What asks it to end. */
	endWith?: NodeJS.Signals;
}

/** Starts a program with a log file of its own. A crash of this process does not leave it behind. */
export function startChild(command: string, args: string[], options: ChildOptions): Child {
	const { cwd, logFile, env = process.env, user, endWith = 'SIGTERM' } = options;
	const output = openSync(logFile, 'w');
	const child = spawn(command, args, {
		cwd,
		env,
		stdio: ['ignore', output, output],
		detached: process.platform !== 'win32',
		...user,
	});
	closeSync(output);
	// What could not be started has ended: it never gets an exit code.
	let isAbsent = false;
	child.once('error', () => (isAbsent = true));
	const killAtExit = () => signalGroup(child, 'SIGKILL');
	process.once('exit', killAtExit);
	child.once('exit', () => {
		process.off('exit', killAtExit);
		// What it started itself goes with it, also when it ends by a crash.
		killAtExit();
	});

	const hasEnded = () => isAbsent || child.exitCode !== null || child.signalCode !== null;
	const untilEnd = async (deadlineMs: number) => {
		while (!hasEnded() && Date.now() < deadlineMs) await pause(50);
	};
	const kill = async () => {
		signalGroup(child, 'SIGKILL');
		await untilEnd(Date.now() + STOP_LIMIT_MS);
	};
	const stop = async () => {
		signalGroup(child, endWith);
		await untilEnd(Date.now() + STOP_LIMIT_MS);
		await kill();
	};
	const log = () => readFileSync(logFile, 'utf8');
	const quoteLog = () =>
		`The end of ${logFile}:\n${log().trimEnd().split('\n').slice(-QUOTED_LINES).join('\n')}`;
	return { pid: child.pid, hasEnded, stop, kill, log, quoteLog };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	try {
		if (process.platform === 'win32') child.kill(signal);
		else process.kill(-child.pid, signal);
	} catch {
		// Nobody of the group is left.
	}
}
