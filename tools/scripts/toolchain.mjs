import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const windows = process.platform === 'win32';

/** The root folder of the repository. */
export const repoRoot = realpathSync(join(dirname(fileURLToPath(import.meta.url)), '..', '..'));

/** Node 24, which n8n needs. It is a devDependency, so the machine's own Node can be older. */
export const node24 = join(repoRoot, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** The environment in which `node` is Node 24, and the commands of the devDependencies are found. */
export function node24Env(extra = {}) {
	const path = [dirname(node24), join(repoRoot, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
	return { ...process.env, PATH: path, ...extra };
}

/** The command and first arguments that run a tool of the devDependencies on Node 24. */
export const tool = (packageName, file) => [node24, join(repoRoot, 'node_modules', packageName, file)];

/**
 * The machine's own Node. Under `npm run`, `node` is the one in node_modules, which must not run an installation that
 * replaces it.
 */
function machineNode() {
	const name = windows ? 'node.exe' : 'node';
	const inRepo = (file) => realpathSync(file).startsWith(repoRoot + sep);
	const candidates = [
		process.execPath,
		...(process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name)),
	];
	return candidates.find((file) => existsSync(file) && !inRepo(file)) ?? process.execPath;
}

/** The command, first arguments and environment that run npm, whether or not npm started this process. */
export function npm() {
	const node = machineNode();
	const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
	const beside = join(dirname(node), windows ? 'node_modules' : '../lib/node_modules', 'npm/bin/npm-cli.js');
	const cli = [process.env.npm_execpath, beside].find(
		(file) => file?.endsWith('npm-cli.js') && existsSync(file),
	);
	return cli ? { command: node, args: [cli], env } : { command: 'npm', args: [], env };
}
