/**
 * `npm run demo`: takes a fresh checkout to a real n8n with this package installed. This first part runs on the
 * machine's own Node; the rest (run.mts) runs on the Node 24 that set-up installs.
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

/** Two demos would share one folder, which the start of the second one empties. */
function refuseSecondDemo() {
	if (!existsSync(pidFile)) return;
	const pid = Number(readFileSync(pidFile, 'utf8'));
	try {
		process.kill(pid, 0);
	} catch {
		return;
	}
	throw new Error(`A demo is already running (process ${pid}). Stop it first, with Ctrl-C in its terminal.`);
}

const settings = { startedAtMs: Date.now(), endsAtOnce: process.argv.includes('--once') };

await runOrExplain(async () => {
	refuseSecondDemo();
	if (existsSync(runFolder)) console.log('→ Starting afresh: what the last demo has left in n8n is deleted');
	rmSync(runFolder, { recursive: true, force: true });
	mkdirSync(runFolder, { recursive: true });
	writeFileSync(pidFile, String(process.pid));
	try {
		await prepareN8n(runFolder, runFolder);
		await runOnNode24(join(demo, 'run.mts'), [JSON.stringify(settings)]);
	} finally {
		rmSync(pidFile, { force: true });
	}
});
