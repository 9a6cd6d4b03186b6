import { chmodSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBackingServices, unprivilegedUser } from './backing-services.mjs';

const WORKERS = ['worker-1', 'worker-2'];

/**
 * Prepares the folders of a cluster, with the package for its main process and its workers.
 *
 * @param folder for home folders and databases
 * @param logs receives the logs
 * @param prepareMain installs n8n, and the package into this home folder of n8n
 * @returns what `Cluster.start` takes
 * @throws Error when Redis and PostgreSQL cannot be installed
 */
export async function prepareCluster(folder, logs, prepareMain) {
	// PostgreSQL runs as a different user, who needs access to its own folder in there.
	chmodSync(folder, 0o711);
	const services = await findBackingServices(join(logs, 'apt.log'));
	const main = join(folder, 'main');
	if (!existsSync(main)) mkdirSync(main);
	await prepareMain(main);
	for (const worker of WORKERS) {
		cpSync(join(main, '.n8n', 'nodes'), join(folder, worker, '.n8n', 'nodes'), { recursive: true });
	}
	return { folder, logs, workers: WORKERS, services, user: unprivilegedUser() };
}
