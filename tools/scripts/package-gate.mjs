/**
 * `npm run test:package`: builds and packs both packages as for publishing, and checks the results: their files, that n8n
 * can load all of it, that n8n's scanner accepts it, and that it runs with other versions of what n8n provides. Downloads
 * nothing.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from './compile.mjs';
import { assembleISpringLearn } from './ispring-learn/assemble.mjs';
import { PACKAGE_FOLDERS } from './package-gate/packages.mjs';
import { runStep } from './run-step.mjs';
import { runOrExplain, setUp } from './setup.mjs';
import { node24Env, npm, repoRoot, tool } from './toolchain.mjs';

const part = (name) => join(import.meta.dirname, 'package-gate', name);
const [node, jest] = tool('jest', 'bin/jest.js');
const [, n8nNode] = tool('@n8n/node-cli', 'bin/n8n-node.mjs');

/** The modules that n8n provides for a community package. With any other module, the load test would prove less. */
const PROVIDED_BY_N8N = ['lodash', 'luxon', 'n8n-workflow', 'p-limit', 'zod'];

/** What may be in the place of those modules, and the n8n that runs the package. */
const ENVIRONMENTS = [
	{ title: 'with zod 4', zod: 'zod4', env: {} },
	{ title: 'on the oldest n8n', zod: 'zod', env: { TESTED_N8N: 'oldest' } },
];

/** Puts the modules that n8n provides, and no others, where a package in this folder finds them. */
function provideModules(folder, zod) {
	const modules = join(folder, 'node_modules');
	mkdirSync(modules, { recursive: true });
	for (const name of PROVIDED_BY_N8N) {
		const link = join(modules, name);
		rmSync(link, { force: true });
		symlinkSync(join(repoRoot, 'node_modules', name === 'zod' ? zod : name), link, 'junction');
	}
}

async function pack(source, folder) {
	const { command, args, env } = npm();
	await runStep(
		'Packing the package',
		command,
		[...args, 'pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder],
		// Under `npm run`, npm would pack the package that the script belongs to.
		{ cwd: source, env: { ...env, npm_config_local_prefix: source } },
	);
}

async function unpack(name, folder) {
	const unpacked = join(folder, 'node_modules', name);
	mkdirSync(unpacked, { recursive: true });
	const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
	console.log(`  ${tarball}, ${Math.round(statSync(join(folder, tarball)).size / 1024)} KB`);
	await runStep('Unpacking the package', 'tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1'], {
		cwd: folder,
		hint: 'This needs the command tar.',
	});
	return unpacked;
}

/** Runs all checks, even when one fails, so that a single call reports everything. */
async function checkAll(unpacked, source, folder) {
	const failed = [];
	const check = async (title, args, { cwd = repoRoot, env = {} } = {}) =>
		await runStep(title, node, args, { cwd, env: node24Env(env) }).catch((error) => {
			if (process.exitCode) throw error;
			failed.push(title);
		});
	// The checks write to n8n's home folder and to the folder for temporary files.
	const scratch = { N8N_USER_FOLDER: folder, N8N_LOG_LEVEL: 'silent', TMPDIR: folder };
	await check('Files, loading and README', [part('check.mts'), unpacked, source, repoRoot], { env: scratch });
	await check('The scanner of n8n', [part('scan.mjs'), unpacked, source], { env: scratch });
	if (source !== repoRoot) await check('Lint', [n8nNode, 'lint'], { cwd: source });
	for (const { title, zod, env } of ENVIRONMENTS) {
		provideModules(folder, zod);
		const args = [jest, '--config', join(repoRoot, 'test/packed/jest.config.cjs'), '--silent'];
		await check(`The packed package ${title}`, args, { env: { ...env, PACKED: unpacked } });
	}
	if (failed.length > 0) {
		throw new Error(`The package must not be published like this; see ✗ above (${failed.join('; ')}).`);
	}
}

async function checkPackage(source) {
	const { name } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
	console.log(`\n${name}`);
	const folder = mkdtempSync(join(tmpdir(), 'package-gate-'));
	try {
		await pack(source, folder);
		provideModules(folder, 'zod');
		await checkAll(await unpack(name, folder), source, folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

await runOrExplain(async () => {
	await setUp();
	await compile();
	await assembleISpringLearn();
	for (const source of PACKAGE_FOLDERS) await checkPackage(source);
});
