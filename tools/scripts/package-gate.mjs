/**
 * `npm run test:package`: builds and packs the package as it would be published, and checks the packed file: what
 * is in it, that n8n's loader takes all of it, and that n8n's scanner finds nothing. Nothing is downloaded.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep } from './run-step.mjs';
import { runOrExplain, setUp } from './setup.mjs';
import { node24Env, npm, repoRoot, tool } from './toolchain.mjs';

const [node, n8nNode] = tool('@n8n/node-cli', 'bin/n8n-node.mjs');
const part = (name) => join(import.meta.dirname, 'package-gate', name);

/** What n8n has at hand for a community package. With anything else beside it, the load test would prove less. */
const PROVIDED_BY_N8N = ['lodash', 'luxon', 'n8n-workflow', 'p-limit', 'zod'];

/** Unpacks the package beside the modules that n8n provides, and nothing else. */
async function unpack(folder) {
	const modules = join(folder, 'node_modules');
	const unpacked = join(modules, 'n8n-nodes-ispring-bamboohr');
	mkdirSync(unpacked, { recursive: true });
	for (const name of PROVIDED_BY_N8N) {
		symlinkSync(join(repoRoot, 'node_modules', name), join(modules, name), 'junction');
	}
	const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
	console.log(`  ${tarball}, ${Math.round(statSync(join(folder, tarball)).size / 1024)} KB`);
	await runStep('Unpacking it', 'tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1'], {
		cwd: folder,
		hint: 'The command tar is needed.',
	});
	return unpacked;
}

/** Runs every check, so that one call tells all there is to say. */
async function checkAll(unpacked, env) {
	const failed = [];
	for (const [title, file] of [
		['Files, loading, claims', 'check.mts'],
		["n8n's scanner", 'scan.mjs'],
	]) {
		await runStep(title, node, [part(file), unpacked, repoRoot], { cwd: repoRoot, env }).catch((error) => {
			if (process.exitCode) throw error;
			failed.push(title);
		});
	}
	if (failed.length > 0) {
		throw new Error(`The package is not fit to be published; see ✗ above (${failed.join('; ')}).`);
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
			'Packing it',
			command,
			[...args, 'pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder],
			{ cwd: repoRoot, env },
		);
		// Both checks leave things in the home of n8n and in the folder for temporary files.
		const scratch = { N8N_USER_FOLDER: folder, N8N_LOG_LEVEL: 'silent', TMPDIR: folder };
		await checkAll(await unpack(folder), node24Env(scratch));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
