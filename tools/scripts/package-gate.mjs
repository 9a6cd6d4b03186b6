/**
 * `npm run test:package`: builds and packs the package as for publishing, and checks the result: its files, that n8n can
 * load all of it, and that n8n's scanner accepts it. Downloads nothing.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep } from './run-step.mjs';
import { runOrExplain, setUp } from './setup.mjs';
import { node24Env, npm, repoRoot, tool } from './toolchain.mjs';

const [node, n8nNode] = tool('@n8n/node-cli', 'bin/n8n-node.mjs');
const part = (name) => join(import.meta.dirname, 'package-gate', name);

/** The modules that n8n provides for a community package. With any other module, the load test would prove less. */
const PROVIDED_BY_N8N = ['lodash', 'luxon', 'n8n-workflow', 'p-limit', 'zod'];

/** Unpacks the package next to the modules that n8n provides, and no others. */
async function unpack(folder) {
	const modules = join(folder, 'node_modules');
	const unpacked = join(modules, 'n8n-nodes-ispring-bamboohr');
	mkdirSync(unpacked, { recursive: true });
	for (const name of PROVIDED_BY_N8N) {
		symlinkSync(join(repoRoot, 'node_modules', name), join(modules, name), 'junction');
	}
	const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
	console.log(`  ${tarball}, ${Math.round(statSync(join(folder, tarball)).size / 1024)} KB`);
	await runStep('Unpacking the package', 'tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1'], {
		cwd: folder,
		hint: 'This needs the command tar.',
	});
	return unpacked;
}

/** Runs all checks, even when one fails, so that a single call reports everything. */
async function checkAll(unpacked, env) {
	const failed = [];
	for (const [title, file] of [
		['Files, loading and README', 'check.mts'],
		['The scanner of n8n', 'scan.mjs'],
	]) {
		await runStep(title, node, [part(file), unpacked, repoRoot], { cwd: repoRoot, env }).catch((error) => {
			if (process.exitCode) throw error;
			failed.push(title);
		});
	}
	if (failed.length > 0) {
		throw new Error(`The package must not be published like this; see ✗ above (${failed.join('; ')}).`);
	}
}

await runOrExplain(async () => {
	await setUp();
	const folder = mkdtempSync(join(tmpdir(), 'package-gate-'));
	try {
		await runStep('Building the package', node, [n8nNode, 'build'], {
			cwd: repoRoot,
			env: node24Env({ CI: 'true' }),
		});
		const { command, args, env } = npm();
		await runStep(
			'Packing the package',
			command,
			[...args, 'pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder],
			{ cwd: repoRoot, env },
		);
		// Both checks write to n8n's home folder and to the folder for temporary files.
		const scratch = { N8N_USER_FOLDER: folder, N8N_LOG_LEVEL: 'silent', TMPDIR: folder };
		await checkAll(await unpack(folder), node24Env(scratch));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
