import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../scripts/compile.mjs';
import { assembleISpringLearn } from '../scripts/ispring-learn/assemble.mjs';
import { PACKAGE_FOLDERS } from '../scripts/package-gate/packages.mjs';
import { runStep } from '../scripts/run-step.mjs';
import { npm } from '../scripts/toolchain.mjs';

/**
 * Builds and packs the package, and installs the file that would be published the way n8n does it.
 *
 * @param runFolder the home folder of n8n; logs go there too
 * @param both also installs n8n-nodes-ispring-learn
 * @throws Error that names the step and its log when one fails
 */
export async function installPackage(runFolder, { both = false } = {}) {
	// Where n8n installs the packages from Settings → Community nodes.
	const communityNodes = join(runFolder, '.n8n', 'nodes');
	const log = (name) => ({ logFile: join(runFolder, `${name}.log`) });
	await compile(log('build'));
	if (both) await assembleISpringLearn(log('assemble'));
	const { command, args, env } = npm();
	const tarballs = [];
	for (const folder of both ? PACKAGE_FOLDERS : PACKAGE_FOLDERS.slice(0, 1)) {
		const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
		const pack = [...args, 'pack', '--ignore-scripts', '--pack-destination', runFolder];
		await runStep(`Packing ${name}`, command, pack, { ...log('pack'), cwd: folder, env });
		tarballs.push(join(runFolder, `${name}-${version}.tgz`));
	}
	mkdirSync(communityNodes, { recursive: true });
	writeFileSync(join(communityNodes, 'package.json'), '{ "private": true }\n');
	// n8n provides n8n-workflow; a second copy would be a different module.
	const install = ['install', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
	await runStep('Installing the package into n8n', command, [...args, ...install, ...tarballs], {
		...log('install-package'),
		cwd: communityNodes,
		env,
	});
}
