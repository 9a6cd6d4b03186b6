import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from '../scripts/run-step.mjs';
import { node24Env, npm, repoRoot, tool } from '../scripts/toolchain.mjs';

/**
 * Builds and packs the package, and installs the file that would be published the way n8n does it.
 *
 * @param runFolder the home folder of n8n; logs go there too
 * @throws Error that names the step and its log when one fails
 */
export async function installPackage(runFolder) {
	// Where n8n installs the packages from Settings → Community nodes.
	const communityNodes = join(runFolder, '.n8n', 'nodes');
	const [node, n8nNode] = tool('@n8n/node-cli', 'bin/n8n-node.mjs');
	const quiet = (name) => ({
		cwd: repoRoot,
		env: node24Env({ CI: 'true' }),
		logFile: join(runFolder, `${name}.log`),
	});
	await runStep('Building the package', node, [n8nNode, 'build'], quiet('build'));
	const { command, args, env } = npm();
	await runStep(
		'Packing the package',
		command,
		[...args, 'pack', '--ignore-scripts', '--pack-destination', runFolder],
		{
			...quiet('pack'),
			env,
		},
	);
	mkdirSync(communityNodes, { recursive: true });
	writeFileSync(join(communityNodes, 'package.json'), '{ "private": true }\n');
	const { name, version } = JSON.parse(readFileSync(join(repoRoot, 'package.json'), 'utf8'));
	const tarball = join(runFolder, `${name}-${version}.tgz`);
	await runStep(
		'Installing the package into n8n',
		command,
		// n8n provides n8n-workflow; a second copy would be a different module.
		[...args, 'install', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', tarball],
		{ ...quiet('install-package'), cwd: communityNodes, env },
	);
}
