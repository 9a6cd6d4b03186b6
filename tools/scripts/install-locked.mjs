import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from './run-step.mjs';
import { npm } from './toolchain.mjs';

/**
 * Whether node_modules contains everything that package-lock.json lists. npm writes its own list into node_modules as the
 * last step of an installation, so an interrupted installation does not count. Packages for other platforms are optional
 * and may be missing.
 */
export function isInstalled(folder) {
	const listed = join(folder, 'node_modules', '.package-lock.json');
	if (!existsSync(listed)) return false;
	const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
	const present = JSON.parse(readFileSync(listed, 'utf8')).packages;
	return Object.entries(wanted).every(
		([path, entry]) =>
			path === '' || entry.optional || entry.devOptional || present[path]?.version === entry.version,
	);
}

/**
 * Installs exactly what the folder's package-lock.json lists, unless it is already installed. Install scripts do not run:
 * some of them prompt for input or download what is not needed here.
 *
 * @throws Error with the end of the log when the installation fails
 */
export async function installLocked(folder, { title, logFile }) {
	if (isInstalled(folder)) return;
	const { command, args, env } = npm();
	await runStep(title, command, [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
		cwd: folder,
		env,
		logFile,
		hint: 'Check that the npm registry can be reached (npm ping) and that the disk has enough space, then try again.',
	});
}
