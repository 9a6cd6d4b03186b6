import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const windows = process.platform === 'win32';

/** The folder of package.json. */
export const repoRoot = realpathSync(join(dirname(fileURLToPath(import.meta.url)), '..', '..'));

/** Node 24, which n8n needs; it comes with the devDependencies, so the machine's own Node may be older. */
export const node24 = join(repoRoot, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** Environment in which `node` means Node 24 and the tools of the devDependencies are found. */
export function node24Env(extra = {}) {
	const path = [dirname(node24), join(repoRoot, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
	return { ...process.env, PATH: path, ...extra };
}

/** Command and first arguments of a tool from the devDependencies, started by Node 24. */
export const tool = (packageName, file) => [node24, join(repoRoot, 'node_modules', packageName, file)];

/**
 * The machine's own Node. Under `npm run`, `node` means the one in node_modules, and that one must not run an
 * install that replaces it.
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

/** Command, first arguments and environment that run npm, whether or not we were started by npm. */
export function npm() {
	const node = machineNode();
	const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
	const beside = join(dirname(node), windows ? 'node_modules' : '../lib/node_modules', 'npm/bin/npm-cli.js');
	const cli = [process.env.npm_execpath, beside].find(
		(file) => file?.endsWith('npm-cli.js') && existsSync(file),
	);
	return cli ? { command: node, args: [cli], env } : { command: 'npm', args: [], env };
}
