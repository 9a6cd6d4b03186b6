/**
 * `npm run demo`: from a bare checkout to a real n8n with this package in it. This first part runs on whatever
 * Node the machine has; the rest (run.mts) runs on the Node 24 that set-up brings.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOnNode24 } from '../scripts/run-on-node24.mjs';
import { runOrExplain } from '../scripts/setup.mjs';
import { repoRoot } from '../scripts/toolchain.mjs';
import { prepareN8n } from '../n8n/prepare-n8n.mjs';

const demo = join(repoRoot, 'tools', 'demo');
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

await runOrExplain(async () => {
	refuseSecondDemo();
	rmSync(runFolder, { recursive: true, force: true });
	mkdirSync(runFolder, { recursive: true });
	writeFileSync(pidFile, String(process.pid));
	try {
		await prepareN8n(runFolder, runFolder);
		await runOnNode24(join(demo, 'run.mts'), process.argv.slice(2));
	} finally {
		rmSync(pidFile, { force: true });
	}
});
