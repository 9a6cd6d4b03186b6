import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Whether the repository has a file at this path. */
export function isFile(path: string): boolean {
	return existsSync(join(ROOT, path));
}
