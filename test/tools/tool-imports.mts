import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const TOOLS = join(import.meta.dirname, '../../tools');

/** Installed packages, and what a run leaves behind. */
const NOT_SOURCES = ['node_modules', '.run'];

/** Static imports, re-exports, dynamic imports and `require`, with a relative path. */
const RELATIVE_IMPORT = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*['"](\.[^'"]+)['"]/g;

/** The names of the folders in tools. */
export const tools = readdirSync(TOOLS, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

/** The names of the other tools from which a tool imports something, each once, in alphabetical order. */
export function toolsImportedBy(tool: string): string[] {
	const targets = sourcesIn(join(TOOLS, tool)).flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(RELATIVE_IMPORT)].map(
			([, target = '']) => relative(TOOLS, join(dirname(file), target)).split(sep)[0] ?? '',
		),
	);
	return [...new Set(targets)].filter((target) => target !== tool && tools.includes(target)).sort();
}

function sourcesIn(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return NOT_SOURCES.includes(entry.name) ? [] : sourcesIn(path);
		return /\.(mts|mjs|cjs|ts)$/.test(entry.name) ? [path] : [];
	});
}
