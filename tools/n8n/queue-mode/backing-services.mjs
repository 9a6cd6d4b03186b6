import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runStep } from '../../scripts/run-step.mjs';

const PACKAGES = ['redis-server', 'postgresql'];
const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** Tells a missing service from a failed test, which ends with 1. */
const EXIT_CODE = 2;

const isRoot = () => process.getuid?.() === 0;

/** The folders to search for a program; on Debian, those of PostgreSQL are not in the PATH. */
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
 * Finds Redis and PostgreSQL, and installs them with apt when they are missing and this runs as root.
 *
 * @returns the path of redis-server, and the folder of PostgreSQL's programs
 * @throws Error when they cannot be installed; the exit code is then 2
 */
export async function findBackingServices(logFile) {
	const found = find();
	if (found) return found;
	if (process.platform === 'win32' || !isRoot() || spawnSync('apt-get', ['--version']).status !== 0) {
		process.exitCode = EXIT_CODE;
		throw new Error(
			`Redis and PostgreSQL must be installed; they need not be running. On Debian or Ubuntu: sudo apt-get install ${PACKAGES.join(' ')}`,
		);
	}
	try {
		await runStep('Installing Redis and PostgreSQL', 'apt-get', ['install', '-y', ...PACKAGES], {
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
			logFile,
			hint: 'Run "apt-get update", or install both yourself, then try again.',
		});
	} catch (error) {
		process.exitCode ||= EXIT_CODE;
		throw error;
	}
	const installed = find();
	if (installed) return installed;
	process.exitCode = EXIT_CODE;
	throw new Error(`${PACKAGES.join(' and ')} were installed, but redis-server or initdb cannot be found.`);
}

/**
 * The user that PostgreSQL runs as when this process is root, because it refuses to run as root; undefined otherwise.
 *
 * @throws Error when root has no such user to offer
 */
export function unprivilegedUser() {
	if (!isRoot()) return undefined;
	for (const name of ['postgres', 'nobody']) {
		const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
		if (uid?.trim() && gid?.trim()) return { uid: Number(uid), gid: Number(gid) };
	}
	throw new Error(
		'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor a user "nobody".',
	);
}
