/**
 * `npm run bench`: measures requests, time and memory. It takes about twenty minutes and writes docs/performance.md;
 * `npm run bench -- planning requests` measures only these parts. This first part runs on the machine's own Node; the
 * rest (run.mts) runs on the Node 24 that set-up installs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareN8n } from '../n8n/prepare-n8n.mjs';
import { runOnNode24 } from '../scripts/run-on-node24.mjs';
import { runOrExplain } from '../scripts/setup.mjs';
import { repoRoot } from '../scripts/toolchain.mjs';

const bench = join(repoRoot, 'tools', 'bench');

await runOrExplain(async () => {
	const home = mkdtempSync(join(tmpdir(), 'n8n-bench-'));
	try {
		await prepareN8n(home, home);
		await runOnNode24(
			join(bench, 'run.mts'),
			[home, ...process.argv.slice(2)],
			['--import', join(bench, 'built.mjs')],
		);
	} finally {
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	}
});
