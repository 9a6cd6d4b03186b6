import { validate } from 'dockerfile-utils';
import { z } from 'zod/v3';
import { textOf } from '../docs/repository.mts';
import { isFile } from '../support/is-file.mts';
import { Container } from './image.mts';

const dockerfile = textOf('docker/Dockerfile');
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
			.parse(JSON.parse(textOf('tools/n8n/package.json'))).dependencies.n8n;
		expect(instructions[0]).toBe(`ARG N8N_VERSION=${tested}`);
	});

	it('copies only files that exist, or the file of the package', () => {
		const copied = instructions.filter((line) => line.startsWith('COPY '));
		const sources = copied.map((line) => line.split(' ').filter((word) => !word.startsWith('--'))[1]);
		expect(sources).toEqual(['n8n-nodes-*.tgz', 'docker/start.sh']);
		expect(isFile('docker/start.sh')).toBe(true);
	});

	it('runs n8n as its own user', () => {
		expect(instructions.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER node');
	});
});

describe('The start script', () => {
	let container: Container;
	beforeEach(() => (container = new Container()));
	afterEach(() => container.remove());

	it('puts the package of the image into an empty volume, and starts n8n with its arguments', () => {
		container.add('image/node_modules/n8n-nodes-a/package.json', '2');
		expect(container.start('worker', '--concurrency=5')).toBe('worker --concurrency=5\n');
		expect(container.installed('n8n-nodes-a/package.json')).toBe('2');
	});

	it('replaces an older version in the volume, and leaves other packages alone', () => {
		container.add('image/node_modules/n8n-nodes-a/package.json', '2');
		container.add('home/.n8n/nodes/node_modules/n8n-nodes-a/dist/gone.js', 'old');
		container.add('home/.n8n/nodes/node_modules/n8n-nodes-b/package.json', 'b');
		container.start();
		expect(container.installed('n8n-nodes-a/dist/gone.js')).toBeUndefined();
		expect(container.installed('n8n-nodes-b/package.json')).toBe('b');
	});
});
