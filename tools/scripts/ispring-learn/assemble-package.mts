/**
 * Makes the package n8n-nodes-ispring-learn of the compiled files that the iSpring Learn node, its trigger, and its
 * credential need. Nothing is compiled or written twice.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod/v3';
import { forThisPackage } from './for-this-package.mts';
import { requiredFiles } from './required-files.mts';
import { SHARED_WORKFLOWS } from './shared-workflows.mts';

const repoRoot = join(import.meta.dirname, '../../..');
const packageFolder = join(repoRoot, 'packages', 'ispring-learn');

const readText = (path: string) => readFileSync(join(repoRoot, path), 'utf8');
const readIfThere = (path: string) => (existsSync(join(repoRoot, path)) ? readText(path) : undefined);

function write(path: string, text: string): void {
	const file = join(packageFolder, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

const { n8n } = z
	.object({ n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }) })
	.parse(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')));
rmSync(join(packageFolder, 'dist'), { recursive: true, force: true });
for (const [path, text] of requiredFiles([...n8n.nodes, ...n8n.credentials], readIfThere)) {
	// Source maps are not published.
	write(path, `${text.replace(/^\/\/# sourceMappingURL=.*$/m, '').trimEnd()}\n`);
}
for (const node of n8n.nodes) {
	const codex = `${node}on`;
	write(codex, forThisPackage(readText(codex)));
	const schemas = join(dirname(node), '__schema__');
	if (!existsSync(join(repoRoot, schemas))) continue;
	cpSync(join(repoRoot, schemas), join(packageFolder, schemas), { recursive: true });
}
for (const icon of ['ispring.svg', 'ispring.dark.svg']) {
	write(join('dist', 'icons', icon), readText(join('icons', icon)));
}
for (const [from, to] of Object.entries(SHARED_WORKFLOWS)) {
	write(join('workflows', to), forThisPackage(readText(join('workflows', from))));
}
// npm publishes only the license that is in the folder of the package.
write('LICENSE', readText('LICENSE'));
