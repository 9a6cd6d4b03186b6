import type { PackedFile } from './packed-files.mts';

/**
 * What n8n provides for a community package, and the one module of Node that n8n's rules allow. Of zod only the path
 * that is the same API in its versions 3 and 4: which of them n8n brings along is n8n's choice.
 */
const provided = new Set(['lodash', 'luxon', 'n8n-workflow', 'p-limit', 'zod/v3', 'crypto', 'node:crypto']);

const imported = /\b(?:require|import)\(\s*['"`]([^'"`]+)['"`]\s*\)/g;

/**
 * The modules that the compiled code asks for and n8n does not provide, a sentence for each. n8n's scanner lets
 * every devDependency pass, and a load test sees only what is asked for while loading.
 */
export function importFindings(files: PackedFile[]): string[] {
	return files
		.filter(({ path }) => path.endsWith('.js'))
		.flatMap(({ path, text }) =>
			[...new Set([...text.matchAll(imported)].map(([, module = '']) => module))]
				.filter((module) => !module.startsWith('.') && !provided.has(module) && !provided.has(packageOf(module)))
				.map((module) => `${path} asks for ${module}, which n8n does not provide.`),
		);
}

/** `lodash` of `lodash/omit`. A scope is part of the name. */
function packageOf(module: string): string {
	return module.split('/', module.startsWith('@') ? 2 : 1).join('/');
}
