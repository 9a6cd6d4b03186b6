import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The error codes that n8n looks for in messages. It does not hand out its list: these are the keys in its source. */
export function codesOfN8n(): string[] {
	const file = join('node_modules', 'n8n-workflow', 'dist', 'cjs', 'errors', 'abstract', 'node.error.js');
	const source = readFileSync(file, 'utf8');
	const list = /COMMON_ERRORS = \{([\s\S]*?)\n\};/.exec(source)?.[1] ?? '';
	return [...list.matchAll(/^\s*([A-Z_]+):/gm)].map(([, code]) => code ?? '');
}
