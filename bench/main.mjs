/**
 * `npm run bench`: how many requests, how long, and how much memory. All of it takes about twenty minutes and writes
 * docs/performance.md; `npm run bench -- planning requests` measures only these parts. This first part runs on whatever
 * Node the machine has; the rest (run.mts) on the Node 24 that set-up brings.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSqlite } from '../demo/build-sqlite.mjs';
import { installPackage } from '../demo/install-package.mjs';
import { installLocked } from '../scripts/install-locked.mjs';
import { runOnNode24 } from '../scripts/run-on-node24.mjs';
import { runOrExplain, setUp } from '../scripts/setup.mjs';
import { repoRoot } from '../scripts/toolchain.mjs';

const bench = join(repoRoot, 'bench');
const demo = join(repoRoot, 'demo');

await runOrExplain(async () => {
	const home = mkdtempSync(join(tmpdir(), 'n8n-bench-'));
	try {
		await setUp();
		await installLocked(demo, {
			title: 'Installing n8n (about three minutes the first time, 3 GB)',
			logFile: join(home, 'install.log'),
		});
		await buildSqlite(demo, join(home, 'sqlite.log'));
		await installPackage(home);
		await runOnNode24(
			join(bench, 'run.mts'),
			[home, ...process.argv.slice(2)],
			['--import', join(bench, 'built.mjs')],
		);
	} finally {
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	}
});
