/**
 * Makes the repository ready on a machine that has Node 20 or newer and npm: installs the devDependencies and
 * brings in Node 24. Does nothing when that is done already.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installLocked } from './install-locked.mjs';
import { runStep } from './run-step.mjs';
import { node24, npm, repoRoot } from './toolchain.mjs';

const OLDEST_NODE = 20;

const logFile = join(repoRoot, 'setup.log');

const runsNode24 = () =>
	spawnSync(node24, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v24.') ?? false;

export async function setUp() {
	const major = Number(process.versions.node.split('.')[0]);
	if (major < OLDEST_NODE) {
		throw new Error(
			`This needs Node ${OLDEST_NODE} or newer; found ${process.version}. Install one from nodejs.org.`,
		);
	}
	await installLocked(repoRoot, {
		title: 'Installing the devDependencies (about a minute, 1 GB)',
		logFile,
	});
	if (runsNode24()) return;
	const { command, args, env } = npm();
	await runStep('Fetching Node 24', command, [...args, 'rebuild', 'node'], {
		cwd: repoRoot,
		env,
		logFile,
		hint: 'It comes from the npm registry (package "node"); check that the registry can be reached.',
	});
	if (!runsNode24()) throw new Error(`${node24} does not run here. Delete node_modules and try again.`);
}

/** Runs `main`; what goes wrong is told in words, without a stack, and ends the process with exit code 1. */
export async function runOrExplain(main) {
	try {
		await main();
	} catch (error) {
		console.error(`\n${error instanceof Error ? error.message : error}`);
		process.exitCode ||= 1;
	}
}

if (process.argv[1]?.endsWith('setup.mjs')) await runOrExplain(setUp);
