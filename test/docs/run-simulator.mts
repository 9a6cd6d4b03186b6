import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { scripts } from './repository.mts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Starts `npm run simulator`, calls `look` with what it has printed once it is ready, then stops it with Ctrl-C.
 *
 * @returns what `look` returns, and the exit code
 */
export async function whileSimulatorRuns<T>(
	look: (printed: string) => Promise<T>,
): Promise<[T, number | null]> {
	const [, ...args] = (scripts.simulator ?? '').split(' ');
	const child = spawn(process.execPath, args, {
		cwd: ROOT,
		env: { ...process.env, BAMBOOHR_PORT: '0', ISPRING_PORT: '0' },
		stdio: ['ignore', 'pipe', 'inherit'],
		// Stops it even if it never becomes ready.
		timeout: 15_000,
	});
	const ended = once(child, 'exit');
	try {
		let printed = '';
		for await (const chunk of child.stdout) {
			printed += String(chunk);
			if (printed.includes('Client Secret')) break;
		}
		const found = await look(printed);
		child.kill('SIGINT');
		await ended;
		return [found, child.exitCode];
	} finally {
		child.kill('SIGKILL');
	}
}
