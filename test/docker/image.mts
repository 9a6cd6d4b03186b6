import { execFileSync } from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that stands for a container: the image in `image`, the volume in `home`. */
export class Container {
	readonly #folder = mkdtempSync(join(tmpdir(), 'docker-start-'));

	/** Adds a file, at a path such as `image/node_modules/n8n-nodes-a/package.json`. */
	add(path: string, text: string): void {
		mkdirSync(join(this.#folder, path, '..'), { recursive: true });
		writeFileSync(join(this.#folder, path), text);
	}

	/** Runs the start script, with `echo` in place of n8n, and returns what that printed. */
	start(...args: string[]): string {
		const script = join(this.#folder, 'image/start.sh');
		copyFileSync('docker/start.sh', script);
		const env = { PATH: process.env.PATH, HOME: join(this.#folder, 'home'), N8N_ENTRYPOINT: '/bin/echo' };
		return execFileSync('sh', [script, ...args], { env, encoding: 'utf8' });
	}

	/** The text of a file among the packages in the volume; undefined when there is none. */
	installed(path: string): string | undefined {
		const file = join(this.#folder, 'home/.n8n/nodes/node_modules', path);
		return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
	}

	remove(): void {
		rmSync(this.#folder, { recursive: true, force: true });
	}
}
