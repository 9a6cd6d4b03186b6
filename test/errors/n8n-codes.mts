import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The error codes that n8n looks for in messages. It does not hand out its list: these are the keys in its source. */
export function codesOfN8n(): string[] {
	const main = createRequire(join(process.cwd(), 'package.json')).resolve('n8n-workflow');
	const source = readFileSync(join(main, '..', 'errors', 'abstract', 'node.error.js'), 'utf8');
	const list = /COMMON_ERRORS = \{([\s\S]*?)\n\};/.exec(source)?.[1] ?? '';
	return [...list.matchAll(/^\s*([A-Z_]+):/gm)].map(([, code]) => code ?? '');
}
