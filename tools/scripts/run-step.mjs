import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const PROGRESS_EVERY_MS = 5000;
const QUOTED_LINES = 40;

/** The time since `startedAtMs`, as in `12 s`. */
export const elapsed = (startedAtMs) => `${Math.round((Date.now() - startedAtMs) / 1000)} s`;

/**
 * Ends a process that was started with `detached`, together with its children. Windows has no process groups, so there
 * only the process itself is ended.
 */
export function endGroup(child, signal = 'SIGTERM') {
	if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	try {
		if (process.platform === 'win32') child.kill(signal);
		else process.kill(-child.pid, signal);
	} catch {
		// It has already ended.
	}
}

/**
 * Runs a command to its end and prints its progress: a line at the start, the elapsed time every few seconds, and a line
 * at the end. Ctrl-C ends the command and its children before this process ends; when this process ends first, it takes
 * them with it.
 *
 * @param logFile receives the output of the command; without it, the output is printed as it comes
 * @param hint what to do when the command fails; becomes part of the message
 * @throws Error when the command fails or cannot be started; quotes the end of the log, if there is one
 */
export function runStep(title, command, args, { cwd, env = process.env, logFile, hint = '' } = {}) {
	const startedAtMs = Date.now();
	console.log(`→ ${title}`);
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd,
			env,
			stdio: logFile ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
			detached: process.platform !== 'win32',
		});
		let output = '';
		if (logFile) {
			mkdirSync(dirname(logFile), { recursive: true });
			writeFileSync(logFile, '');
			const keep = (chunk) => {
				appendFileSync(logFile, chunk);
				output = (output + chunk).slice(-20_000);
			};
			child.stdout.on('data', keep);
			child.stderr.on('data', keep);
		}
		const progress = logFile
			? setInterval(() => console.log(`  … ${title}: ${elapsed(startedAtMs)}`), PROGRESS_EVERY_MS)
			: undefined;
		let stoppedBy;
		const stop = (signal) => {
			stoppedBy = signal;
			endGroup(child, signal);
		};
		process.on('SIGINT', stop);
		process.on('SIGTERM', stop);
		// When another step that runs at the same time has failed.
		const kill = () => endGroup(child, 'SIGKILL');
		process.on('exit', kill);
		const settle = () => {
			clearInterval(progress);
			process.off('SIGINT', stop);
			process.off('SIGTERM', stop);
			process.off('exit', kill);
		};
		child.once('error', (error) => {
			settle();
			reject(new Error(`${title}: ${command} could not be started (${error.message}). ${hint}`));
		});
		child.once('close', (code, signal) => {
			settle();
			if (stoppedBy) {
				process.exitCode = 130;
				reject(new Error(`Stopped by ${stoppedBy} during this step: ${title}`));
				return;
			}
			if (code === 0) {
				console.log(`  done in ${elapsed(startedAtMs)}`);
				resolve();
				return;
			}
			const quoted = stripVTControlCharacters(output).trimEnd().split('\n').slice(-QUOTED_LINES).join('\n');
			const ended = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
			const where = logFile ? ` Its complete output is in ${logFile}.` : '';
			reject(new Error(`${quoted}\n\n${title}: ${command} ${ended}.${where} ${hint}`.trim()));
		});
	});
}
