import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const STOP_LIMIT_MS = 10_000;
const QUOTED_LINES = 40;

export interface Child {
	/** Undefined when the program could not be started. */
	pid: number | undefined;
	hasEnded(): boolean;
	/** Asks the program to end, and kills it and all of its children if it does not. */
	stop(): Promise<void>;
	/** Kills the program and all of its children at once, as a crash would. */
	kill(): Promise<void>;
	/** All output so far. */
	log(): string;
	/** The last lines of the log, for an error message. */
	quoteLog(): string;
}

export interface ChildOptions {
	cwd: string;
	/** Receives all output. */
	logFile: string;
	env?: NodeJS.ProcessEnv;
	/** The user that it runs as; only root can choose one. */
	user?: { uid: number; gid: number };
	/** The signal that asks it to end. */
	endWith?: NodeJS.Signals;
}

/** Starts a program whose output goes to a file. It is also ended when this process crashes. */
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
	// A program that could not be started never gets an exit code.
	let hasNotStarted = false;
	child.once('error', () => (hasNotStarted = true));
	const killAtExit = () => signalGroup(child, 'SIGKILL');
	process.once('exit', killAtExit);
	child.once('exit', () => {
		process.off('exit', killAtExit);
		// Its children end with it, even when it crashes.
		killAtExit();
	});

	const hasEnded = () => hasNotStarted || child.exitCode !== null || child.signalCode !== null;
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
		// The whole group has already ended.
	}
}
