/**
 * `npm run demo`: from a bare checkout to a real n8n with this package in it. This first part runs on whatever
 * Node the machine has; the rest (run.mts) runs on the Node 24 that set-up brings.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installLocked } from '../scripts/install-locked.mjs';
import { runOrExplain, setUp } from '../scripts/setup.mjs';
import { node24, node24Env, repoRoot } from '../scripts/toolchain.mjs';
import { buildSqlite } from './build-sqlite.mjs';
import { installPackage } from './install-package.mjs';

const demo = join(repoRoot, 'demo');
const runFolder = join(demo, '.run');
const pidFile = join(runFolder, 'demo.pid');

/** Two demos at once would share one folder, and the second start empties it. */
function refuseSecondDemo() {
	if (!existsSync(pidFile)) return;
	const pid = Number(readFileSync(pidFile, 'utf8'));
	try {
		process.kill(pid, 0);
	} catch {
		return;
	}
	throw new Error(`A demo is running already (process ${pid}). End it with Ctrl-C in its window first.`);
}

/**
 * Starts n8n and all the rest, and ends when that ends. It gets our signals; and if this process is killed, it
 * notices by the closed channel and cleans up by itself.
 */
function runDemo() {
	return new Promise((resolve, reject) => {
		const child = spawn(node24, [join(demo, 'run.mts'), ...process.argv.slice(2)], {
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

await runOrExplain(async () => {
	refuseSecondDemo();
	rmSync(runFolder, { recursive: true, force: true });
	mkdirSync(runFolder, { recursive: true });
	writeFileSync(pidFile, String(process.pid));
	try {
		await setUp();
		await installLocked(demo, {
			title: 'Installing n8n (about three minutes the first time, 3 GB)',
			logFile: join(runFolder, 'install.log'),
		});
		await buildSqlite(demo, join(runFolder, 'sqlite.log'));
		await installPackage(runFolder);
		await runDemo();
	} finally {
		rmSync(pidFile, { force: true });
	}
});
