import { spawn } from 'node:child_process';
import { node24, node24Env, repoRoot } from './toolchain.mjs';

/**
 * Runs a TypeScript file on Node 24 to its end, and ends with its exit code. It gets our signals; and if this
 * process is killed, it can notice by the closed channel and clean up by itself.
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
		// A terminal sends Ctrl-C to the child too; it takes the second one calmly.
		for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
		child.once('error', reject);
		child.once('exit', (code) => {
			process.exitCode = code ?? 1;
			resolve();
		});
	});
}
