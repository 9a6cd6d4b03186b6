/**
 * `npm run test:queue`: tests n8n in queue mode, with a real Redis and PostgreSQL, a main process and two workers. This
 * first part runs on the machine's own Node; the rest (run.mts) runs on the Node 24 that set-up installs.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareN8n } from '../n8n/prepare-n8n.mjs';
import { prepareCluster } from '../n8n/queue-mode/prepare-cluster.mjs';
import { runOnNode24 } from '../scripts/run-on-node24.mjs';
import { runOrExplain } from '../scripts/setup.mjs';
import { repoRoot } from '../scripts/toolchain.mjs';

const queue = join(repoRoot, 'tools', 'queue');
/** The logs, which are kept; everything else is in a temporary folder. */
const logs = join(queue, '.run');

await runOrExplain(async () => {
	rmSync(logs, { recursive: true, force: true });
	mkdirSync(logs, { recursive: true });
	const folder = mkdtempSync(join(tmpdir(), 'n8n-queue-'));
	try {
		const settings = await prepareCluster(folder, logs, async (main) => await prepareN8n(main, logs));
		await runOnNode24(join(queue, 'run.mts'), [JSON.stringify(settings)]);
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
});
