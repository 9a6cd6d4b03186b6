import type { PackedFile } from './packed-files.mts';

/**
 * The modules that n8n provides for a community package, and the only module of Node that n8n's rules allow. Of zod, only
 * the path with the same API in versions 3 and 4, because n8n decides which of them it provides.
 */
const provided = new Set(['lodash', 'luxon', 'n8n-workflow', 'p-limit', 'zod/v3', 'crypto', 'node:crypto']);

const imported = /\b(?:require|import)\(\s*['"`]([^'"`]+)['"`]\s*\)/g;

/**
 * Returns a sentence for each module that the compiled code imports and n8n does not provide. n8n's scanner accepts every
 * devDependency, and a load test only finds what is imported during loading.
 */
export function importFindings(files: PackedFile[]): string[] {
	return files
		.filter(({ path }) => path.endsWith('.js'))
		.flatMap(({ path, text }) =>
			[...new Set([...text.matchAll(imported)].map(([, module = '']) => module))]
				.filter(
					(module) => !module.startsWith('.') && !provided.has(module) && !provided.has(packageOf(module)),
				)
				.map((module) => `${path} imports ${module}, which n8n does not provide.`),
		);
}

/** `lodash` of `lodash/omit`. A scope is part of the name. */
function packageOf(module: string): string {
	return module.split('/', module.startsWith('@') ? 2 : 1).join('/');
}
