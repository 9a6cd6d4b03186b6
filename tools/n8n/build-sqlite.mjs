import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from '../scripts/run-step.mjs';
import { node24, node24Env, npm } from '../scripts/toolchain.mjs';

const HINT =
	'n8n keeps its data in SQLite. Either github.com must be reachable (a ready-made file is fetched from there), ' +
	'or the machine needs a C++ compiler, make and Python 3 (on Debian: apt-get install g++ make python3).';

const loads = (demo) => spawnSync(node24, ['-e', "require('sqlite3')"], { cwd: demo }).status === 0;

const build = (title, demo, logFile, extraEnv = {}) => {
	const { command, args } = npm();
	const env = node24Env(extraEnv);
	return runStep(title, command, [...args, 'rebuild', 'sqlite3'], { cwd: demo, env, logFile, hint: HINT });
};

/**
 * The C++ headers of Node 24 from the npm registry, for machines that cannot reach nodejs.org. Returns their
 * folder, in the layout that node-gyp expects.
 */
async function fetchHeaders(demo, logFile) {
	const folder = join(demo, '.run', 'headers');
	const version = spawnSync(node24, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1);
	const name = `node-${process.platform}-${process.arch}`;
	const { command, args, env } = npm();
	const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
	await runStep(
		`Fetching the headers of Node ${version}`,
		command,
		[...args, 'install', ...options, `${name}@${version}`],
		{
			cwd: demo,
			env,
			logFile,
			hint: HINT,
		},
	);
	return join(folder, 'node_modules', name);
}

/** Gives n8n's one native part a binary: a ready-made one where it can be fetched, else a compiled one. */
export async function buildSqlite(demo, logFile) {
	if (loads(demo)) return;
	try {
		await build(
			'Getting SQLite for n8n (compiles for about a minute where it cannot be fetched)',
			demo,
			logFile,
		);
	} catch (error) {
		if (process.exitCode === 130) throw error;
		console.log('  That did not work; trying with headers from the npm registry.');
		const nodedir = await fetchHeaders(demo, logFile);
		await build('Compiling SQLite for n8n (about a minute)', demo, logFile, { npm_config_nodedir: nodedir });
	}
	if (!loads(demo)) throw new Error(`SQLite was built but does not load. ${HINT}`);
}
