/**
 * `npm run setup`: prepares the repository on a machine with npm and Node 20 or newer. Installs the devDependencies and
 * Node 24; does nothing when they are already installed.
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

/**
 * Installs the devDependencies and Node 24, unless they are already installed.
 *
 * @throws Error that says what to do when this Node is too old or an installation fails
 */
export async function setUp() {
	const major = Number(process.versions.node.split('.')[0]);
	if (major < OLDEST_NODE) {
		throw new Error(
			`Node ${OLDEST_NODE} or newer is required, but this is ${process.version}. Install a newer version from nodejs.org.`,
		);
	}
	await installLocked(repoRoot, {
		title: 'Installing the devDependencies (about a minute, 1 GB)',
		logFile,
	});
	if (runsNode24()) return;
	const { command, args, env } = npm();
	await runStep('Installing Node 24', command, [...args, 'rebuild', 'node'], {
		cwd: repoRoot,
		env,
		logFile,
		hint: 'It is downloaded from the npm registry (package "node"). Check that the registry can be reached.',
	});
	if (!runsNode24())
		throw new Error(`${node24} does not run on this machine. Delete node_modules and try again.`);
}

/**
 * Runs `main`. An error is printed without its stack, and the process ends at once with exit code 1, or 130 after Ctrl-C.
 */
export async function runOrExplain(main) {
	try {
		await main();
	} catch (error) {
		console.error(`\n${error instanceof Error ? error.message : error}`);
		process.exit(process.exitCode || 1);
	}
}

if (process.argv[1]?.endsWith('setup.mjs')) await runOrExplain(setUp);
