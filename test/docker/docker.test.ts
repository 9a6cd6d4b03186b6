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
import { validate } from 'dockerfile-utils';
import { z } from 'zod/v3';

const dockerfile = readFileSync('docker/Dockerfile', 'utf8');
const instructions = dockerfile
	.replace(/\\\n\s*/g, '')
	.split('\n')
	.filter((line) => /^[A-Z]+ /.test(line));

describe('The Dockerfile', () => {
	it('has no findings of the linter', () => {
		expect(
			validate(dockerfile).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`),
		).toEqual([]);
	});

	it('starts from the n8n that is tested', () => {
		const tested = z
			.object({ dependencies: z.object({ n8n: z.string() }) })
			.parse(JSON.parse(readFileSync('tools/n8n/package.json', 'utf8'))).dependencies.n8n;
		expect(instructions[0]).toBe(`ARG N8N_VERSION=${tested}`);
	});

	it('copies only files that exist, or the file of the package', () => {
		const copied = instructions.filter((line) => line.startsWith('COPY '));
		const sources = copied.map((line) => line.split(' ').filter((word) => !word.startsWith('--'))[1]);
		expect(sources).toEqual(['n8n-nodes-*.tgz', 'docker/start.sh']);
		expect(existsSync('docker/start.sh')).toBe(true);
	});

	it('runs n8n as its own user', () => {
		expect(instructions.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER node');
	});
});

describe('The start script', () => {
	let folder: string;
	beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'docker-start-'))));
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const write = (path: string, text: string) => {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	const start = (...args: string[]) => {
		copyFileSync('docker/start.sh', join(folder, 'image/start.sh'));
		const env = { PATH: process.env.PATH, HOME: join(folder, 'home'), N8N_ENTRYPOINT: '/bin/echo' };
		return execFileSync('sh', [join(folder, 'image/start.sh'), ...args], { env, encoding: 'utf8' });
	};
	const inVolume = (path: string) => join(folder, 'home/.n8n/nodes/node_modules', path);

	it('puts the package of the image into an empty volume, and starts n8n with its arguments', () => {
		write('image/node_modules/n8n-nodes-a/package.json', '2');
		expect(start('worker', '--concurrency=5')).toBe('worker --concurrency=5\n');
		expect(readFileSync(inVolume('n8n-nodes-a/package.json'), 'utf8')).toBe('2');
	});

	it('replaces an older version in the volume, and leaves other packages alone', () => {
		write('image/node_modules/n8n-nodes-a/package.json', '2');
		write('home/.n8n/nodes/node_modules/n8n-nodes-a/dist/gone.js', 'old');
		write('home/.n8n/nodes/node_modules/n8n-nodes-b/package.json', 'b');
		start();
		expect(existsSync(inVolume('n8n-nodes-a/dist/gone.js'))).toBe(false);
		expect(readFileSync(inVolume('n8n-nodes-b/package.json'), 'utf8')).toBe('b');
	});
});
