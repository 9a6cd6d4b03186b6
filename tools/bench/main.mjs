/**
 * `npm run bench`: measures requests, time and memory. It takes about twenty minutes and writes docs/performance.md;
 * `npm run bench -- planning requests` measures only these parts. This first part runs on the machine's own Node; the
 * rest (run.mts) runs on the Node 24 that set-up installs.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareN8n } from '../n8n/prepare-n8n.mjs';
import { prepareCluster } from '../n8n/queue-mode/prepare-cluster.mjs';
import { runOnNode24 } from '../scripts/run-on-node24.mjs';
import { runOrExplain } from '../scripts/setup.mjs';
import { repoRoot } from '../scripts/toolchain.mjs';

const bench = join(repoRoot, 'tools', 'bench');

await runOrExplain(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-bench-'));
	const home = join(folder, 'regular');
	mkdirSync(home);
	try {
		const cluster = await prepareCluster(folder, folder, async (main) => {
			await prepareN8n(home, folder);
			cpSync(join(home, '.n8n', 'nodes'), join(main, '.n8n', 'nodes'), { recursive: true });
		});
		await runOnNode24(
			join(bench, 'run.mts'),
			[home, JSON.stringify(cluster), ...process.argv.slice(2)],
			['--import', join(bench, 'built.mjs')],
		);
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
});
