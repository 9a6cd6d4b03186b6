import { join } from 'node:path';
import { installLocked } from '../scripts/install-locked.mjs';
import { setUp } from '../scripts/setup.mjs';
import { repoRoot } from '../scripts/toolchain.mjs';
import { buildSqlite } from './build-sqlite.mjs';
import { installPackage } from './install-package.mjs';

const n8n = join(repoRoot, 'tools', 'n8n');

/**
 * Installs n8n beside this file, unless it is there, and this package into a home folder of n8n. Every command that
 * needs a real n8n begins with this.
 *
 * @param home the folder that n8n is to use as its home
 * @param logs the folder for the logs of the installation
 * @throws Error that names the step and its log when one fails
 */
export async function prepareN8n(home, logs) {
	await setUp();
	await installLocked(n8n, {
		title: 'Installing n8n (about three minutes the first time, 3 GB)',
		logFile: join(logs, 'install.log'),
	});
	await buildSqlite(n8n, join(logs, 'sqlite.log'));
	await installPackage(home);
}
