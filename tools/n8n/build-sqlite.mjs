import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from '../scripts/run-step.mjs';
import { node24, node24Env, npm } from '../scripts/toolchain.mjs';

const HINT =
	'n8n stores its data in SQLite. Either github.com must be reachable, to download a prebuilt binary, ' +
	'or the machine needs a C++ compiler, make and Python 3 (on Debian: apt-get install g++ make python3).';

const loads = (n8n) => spawnSync(node24, ['-e', "require('sqlite3')"], { cwd: n8n }).status === 0;

const build = (title, n8n, logFile, extraEnv = {}) => {
	const { command, args } = npm();
	const env = node24Env(extraEnv);
	return runStep(title, command, [...args, 'rebuild', 'sqlite3'], { cwd: n8n, env, logFile, hint: HINT });
};

/**
 * Fetches the C++ headers of Node 24 from the npm registry, for machines that cannot reach nodejs.org.
 *
 * @returns their folder, in the layout that node-gyp expects
 */
async function fetchHeaders(n8n, logFile) {
	const folder = join(n8n, '.run', 'headers');
	const version = spawnSync(node24, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1);
	const name = `node-${process.platform}-${process.arch}`;
	const { command, args, env } = npm();
	const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
	await runStep(
		`Fetching the headers of Node ${version}`,
		command,
		[...args, 'install', ...options, `${name}@${version}`],
		{
			cwd: n8n,
			env,
			logFile,
			hint: HINT,
		},
	);
	return join(folder, 'node_modules', name);
}

/**
 * Installs the binary of SQLite, which is the only native module of n8n: a prebuilt one if it can be downloaded, or a
 * compiled one.
 *
 * @throws Error that says what the machine needs when neither works
 */
export async function buildSqlite(n8n, logFile) {
	if (loads(n8n)) return;
	try {
		await build(
			'Installing SQLite for n8n (compiles for about a minute if it cannot be downloaded)',
			n8n,
			logFile,
		);
	} catch (error) {
		if (process.exitCode === 130) throw error;
		console.log('  That failed; trying again with the headers from the npm registry.');
		const nodedir = await fetchHeaders(n8n, logFile);
		await build('Compiling SQLite for n8n (about a minute)', n8n, logFile, { npm_config_nodedir: nodedir });
	}
	if (!loads(n8n)) throw new Error(`SQLite was built but cannot be loaded. ${HINT}`);
}
