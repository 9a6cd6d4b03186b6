import { spawn } from 'node:child_process';
import { node24, node24Env, repoRoot } from './toolchain.mjs';

/**
 * Runs a TypeScript file on Node 24 and takes over its exit code. Signals are passed on. If this process is killed, the
 * file notices that the IPC channel has closed, and can clean up.
 *
 * @param {string} file
 * @param {string[]} args for the file
 * @param {string[]} nodeArgs for Node itself
 */
export function runOnNode24(file, args = [], nodeArgs = []) {
	return new Promise((resolve, reject) => {
		const child = spawn(node24, [...nodeArgs, file, ...args], {
			cwd: repoRoot,
			env: node24Env(),
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		});
		// A terminal sends Ctrl-C to the child as well, which ignores the second one.
		for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
		child.once('error', reject);
		child.once('exit', (code) => {
			process.exitCode = code ?? 1;
			resolve();
		});
	});
}
