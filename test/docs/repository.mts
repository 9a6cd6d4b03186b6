import { globSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod/v3';

const ROOT = join(import.meta.dirname, '../..');

/** The text of a file of the repository. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const markdownIn = (folder: string) =>
	readdirSync(join(ROOT, folder))
		.filter((name) => name.endsWith('.md'))
		.map((name) => join(folder, name));

/** Every page of documentation. */
export const PAGES = ['.', '.github', 'docs', 'docs/apis', 'packages/ispring-learn'].flatMap(markdownIn);

/** The scripts of package.json by name. */
export const scripts = z
	.object({ scripts: z.record(z.string()) })
	.parse(JSON.parse(textOf('package.json'))).scripts;

/** The path that a relative link on a page leads to. */
export const pathFrom = (page: string, target: string): string => join(dirname(page), target);

/** The text of everything that is published. */
export function shippedText(): string {
	return ['credentials', 'nodes', 'src', 'workflows']
		.flatMap((folder) => filesIn(folder, /\.(ts|json)$/))
		.map(textOf)
		.join('\n');
}

/** The files in a folder and its subfolders, except installed packages. */
export function filesIn(folder: string, name: RegExp): string[] {
	return globSync('**', { cwd: join(ROOT, folder), exclude: (path) => path.endsWith('node_modules') })
		.filter((path) => name.test(path))
		.map((path) => join(folder, path));
}

/** The names of the direct subfolders. */
export function foldersIn(folder: string): string[] {
	return readdirSync(join(ROOT, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
}

/**
 * The value of a numeric constant in a source file.
 *
 * @throws Error if the file no longer has this constant
 */
export function constant(path: string, name: string): number {
	const value = new RegExp(`const ${name} = ([\\d_]+)\\b`).exec(textOf(path))?.[1];
	if (value === undefined) throw new Error(`${path} has no numeric constant ${name}.`);
	return Number(value.replaceAll('_', ''));
}
