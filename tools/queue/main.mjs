/**
 * `npm run test:queue`: tests n8n in queue mode, with a real Redis and PostgreSQL, a main process and two workers. This
 * first part runs on the machine's own Node; the rest (run.mts) runs on the Node 24 that set-up installs.
 */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareN8n } from '../n8n/prepare-n8n.mjs';
import { runOnNode24 } from '../scripts/run-on-node24.mjs';
import { runOrExplain } from '../scripts/setup.mjs';
import { repoRoot } from '../scripts/toolchain.mjs';
import { findBackingServices, unprivilegedUser } from './backing-services.mjs';

const queue = join(repoRoot, 'tools', 'queue');
/** The logs, which are kept; everything else is in a temporary folder. */
const logs = join(queue, '.run');
const WORKERS = ['worker-1', 'worker-2'];

await runOrExplain(async () => {
	rmSync(logs, { recursive: true, force: true });
	mkdirSync(logs, { recursive: true });
	const folder = mkdtempSync(join(tmpdir(), 'n8n-queue-'));
	// PostgreSQL runs as a different user, who needs access to its own folder in there.
	chmodSync(folder, 0o711);
	try {
		const services = await findBackingServices(join(logs, 'apt.log'));
		const main = join(folder, 'main');
		mkdirSync(main);
		await prepareN8n(main, logs);
		for (const worker of WORKERS) {
			cpSync(join(main, '.n8n', 'nodes'), join(folder, worker, '.n8n', 'nodes'), { recursive: true });
		}
		const settings = { folder, logs, workers: WORKERS, services, user: unprivilegedUser() };
		await runOnNode24(join(queue, 'run.mts'), [JSON.stringify(settings)]);
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
});
