import { join } from 'node:path';
import { installLocked } from '../scripts/install-locked.mjs';
import { setUp } from '../scripts/setup.mjs';
import { n8nFolder } from './folder.cjs';
import { installPackage } from './install-package.mjs';

/**
 * Installs n8n next to this file, unless it is already there, and meanwhile builds this package and installs it into a
 * home folder of n8n. Every command that needs a real n8n starts with this.
 *
 * @param home the home folder of n8n
 * @param logs the folder for the installation logs
 * @param options of `installPackage`
 * @throws Error that names the step and its log when one fails
 */
export async function prepareN8n(home, logs, options) {
	const installN8n = async () =>
		await installLocked(n8nFolder, {
			title: 'Installing n8n (about three minutes the first time, 3 GB)',
			logFile: join(logs, 'install.log'),
		});
	const installThisPackage = async () => {
		await setUp();
		await installPackage(home, options);
	};
	await Promise.all([installN8n(), installThisPackage()]);
}
