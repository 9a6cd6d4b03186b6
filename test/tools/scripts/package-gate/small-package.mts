import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';
import type { LoadedPackage } from '../../../../tools/scripts/package-gate/loaded-package.mts';

const icon = "{ light: 'file:../icons/a.svg', dark: 'file:../icons/a.dark.svg' }";

export const nodeCode = (name: string, description: string) =>
	`exports.${name} = class ${name} { description = { name: '${name.toLowerCase()}', displayName: '${name}',
		description: 'A node', version: 1, defaults: { name: '${name}' }, icon: ${icon}, group: ['transform'],
		inputs: ['main'], outputs: ['main'], usableAsTool: true, credentials: [{ name: 'demoApi' }],
		properties: [{ name: 'resource', displayName: 'Resource', type: 'string', default: '' }], ${description} };
		async execute() {} };`;

export const codex = (change: object) =>
	JSON.stringify({
		node: 'n8n-nodes-small.demo',
		categories: ['Productivity'],
		alias: ['small'],
		resources: { primaryDocumentation: [{ url: 'https://example.com' }] },
		...change,
	});

export const credentialCode = (change = '') =>
	`exports.DemoApi = class DemoApi { name = 'demoApi'; displayName = 'Demo'; properties = []; icon = ${icon};
		documentationUrl = 'https://example.com'; test = { request: { url: 'https://example.com' } }; ${change} };`;

const good = {
	'package.json': JSON.stringify({
		name: 'n8n-nodes-small',
		version: '1.0.0',
		n8n: { nodes: ['nodes/Demo.node.js'], credentials: ['credentials/DemoApi.credentials.js'] },
	}),
	'nodes/Demo.node.js': nodeCode('Demo', ''),
	'nodes/Demo.node.json': codex({}),
	'credentials/DemoApi.credentials.js': credentialCode(),
	'icons/a.svg': '<svg/>',
	'icons/a.dark.svg': '<svg/>',
};

/** Writes a small valid package with some files replaced (or left out, if empty), and loads it with n8n's own loader. */
export async function loadSmallPackage(change: Record<string, string>): Promise<LoadedPackage> {
	const folder = mkdtempSync(join(tmpdir(), 'small-package-'));
	try {
		const files = new Map(Object.entries({ ...good, ...change }).filter(([, text]) => text !== ''));
		for (const [path, text] of files) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		const loader = new PackageDirectoryLoader(folder);
		await loader.loadAll();
		return {
			packageName: loader.packageName,
			types: loader.types,
			known: loader.known,
			files,
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
