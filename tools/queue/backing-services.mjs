import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runStep } from '../scripts/run-step.mjs';

const PACKAGES = ['redis-server', 'postgresql'];
const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** Nothing was wrong with the package: the machine has not what the run needs. */
const EXIT_CODE = 2;

const isRoot = () => process.getuid?.() === 0;

/** The folders in which a program may be; Debian keeps those of PostgreSQL out of the PATH. */
function folders() {
	const versions = existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES) : [];
	const newestFirst = versions.sort((a, b) => Number(b) - Number(a));
	const ofPostgres = newestFirst.map((version) => join(DEBIAN_POSTGRES, version, 'bin'));
	return [...ofPostgres, ...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
}

const folderOf = (program) => folders().find((folder) => existsSync(join(folder, program)));

function find() {
	const redis = folderOf('redis-server');
	const postgres = folderOf('initdb');
	return redis && postgres ? { redis: join(redis, 'redis-server'), postgres } : undefined;
}

/**
 * Where Redis and PostgreSQL are, after they were installed where that is possible. Throws, and sets the exit code
 * 2, where it is not.
 */
export async function findBackingServices(logFile) {
	const found = find();
	if (found) return found;
	if (process.platform === 'win32' || !isRoot() || spawnSync('apt-get', ['--version']).status !== 0) {
		process.exitCode = EXIT_CODE;
		throw new Error(
			`This needs Redis and PostgreSQL (programs only: nothing has to run). On Debian or Ubuntu: sudo apt-get install ${PACKAGES.join(' ')}`,
		);
	}
	try {
		await runStep('Installing Redis and PostgreSQL', 'apt-get', ['install', '-y', ...PACKAGES], {
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
			logFile,
			hint: 'Run "apt-get update" once, or install both yourself, and try again.',
		});
	} catch (error) {
		process.exitCode ||= EXIT_CODE;
		throw error;
	}
	const installed = find();
	if (installed) return installed;
	process.exitCode = EXIT_CODE;
	throw new Error(
		`${PACKAGES.join(' and ')} were installed, but redis-server or initdb is nowhere to be found.`,
	);
}

/** Whom PostgreSQL runs as when we are root, which it refuses; undefined when we are not. */
export function unprivilegedUser() {
	if (!isRoot()) return undefined;
	for (const name of ['postgres', 'nobody']) {
		const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
		if (uid?.trim() && gid?.trim()) return { uid: Number(uid), gid: Number(gid) };
	}
	throw new Error('PostgreSQL does not run as root, and this machine has no user "postgres" or "nobody".');
}
