import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { scripts } from '../../../docs/repository.mts';

const ROOT = join(import.meta.dirname, '../../../..');
const TIMEOUT_MS = 60_000;

/**
 * Returns what `npm run shapes` prints.
 *
 * @throws Error with its output when it fails
 */
export async function runShapes(environment: Record<string, string>): Promise<string> {
	const [, script = ''] = (scripts.shapes ?? '').split(' ');
	const env = { PATH: process.env.PATH ?? '', ...environment };
	const options = { cwd: ROOT, env, timeout: TIMEOUT_MS };
	const { stdout } = await promisify(execFile)(process.execPath, [script], options);
	return stdout;
}
