import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Published } from './registry.mts';

/** The packages whose files `prepareN8n` has left in the home folder of n8n. */
export function packedIn(home: string): Published[] {
	return readdirSync(home).flatMap((file) => {
		const [, name, version] = /^(.+)-(\d+\.\d+\.\d+.*)\.tgz$/.exec(file) ?? [];
		return name && version ? [{ name, version, file: join(home, file) }] : [];
	});
}
