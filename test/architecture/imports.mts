import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

export interface Import {
	/** A file of the project, or the name of a package. */
	from: string;
	/** Whether only types come from there, so that nothing of it runs. */
	isTypeOnly: boolean;
}

/** What a file brings in from elsewhere, by paths relative to the project. */
export type ImportGraph = ReadonlyMap<string, readonly Import[]>;

/** The imports of all TypeScript files in these folders. */
export function readImports(root: string, folders: readonly string[]): ImportGraph {
	const graph = new Map<string, Import[]>();
	for (const folder of folders) {
		for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
			if (!name.endsWith('.ts')) continue;
			const path = join(folder, name);
			graph.set(path, importsIn(path, readFileSync(join(root, path), 'utf8')));
		}
	}
	return graph;
}

/** The text of each of these files, by its path. */
export function readSources(root: string, paths: Iterable<string>): ReadonlyMap<string, string> {
	return new Map([...paths].map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** @param path of the file, relative to the project: its relative imports are resolved from there */
export function importsIn(path: string, text: string): Import[] {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
	return source.statements.flatMap((statement) => {
		if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
		const { moduleSpecifier } = statement;
		if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return [];
		return [{ from: resolve(path, moduleSpecifier.text), isTypeOnly: isTypeOnly(statement) }];
	});
}

function resolve(path: string, specifier: string): string {
	if (!specifier.startsWith('.')) return specifier;
	const target = relative('.', join(dirname(path), specifier));
	return ts.sys.directoryExists(target) ? join(target, 'index.ts') : `${target}.ts`;
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
	if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
	const { importClause } = statement;
	if (!importClause) return false;
	const { isTypeOnly: isWhole, name, namedBindings } = importClause;
	if (isWhole) return true;
	if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
	return namedBindings.elements.every((element) => element.isTypeOnly);
}

/** What runs when a file is loaded: the file, and all that it imports more than types of, at any distance. */
export function loadedWith(path: string, graph: ImportGraph): Map<string, readonly string[]> {
	const ways = new Map<string, readonly string[]>([[path, [path]]]);
	for (const [file, way] of ways) {
		for (const { from, isTypeOnly: isType } of graph.get(file) ?? []) {
			if (!isType && !ways.has(from)) ways.set(from, [...way, from]);
		}
	}
	return ways;
}

/** The first import cycle found, as the files on it; undefined when there is none. Types are not loaded, so they do not count. */
export function findCycle(graph: ImportGraph): string[] | undefined {
	const done = new Set<string>();
	for (const start of graph.keys()) {
		const cycle = visit(start, []);
		if (cycle) return cycle;
	}
	return undefined;

	function visit(file: string, way: readonly string[]): string[] | undefined {
		if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
		if (done.has(file)) return undefined;
		for (const { from, isTypeOnly: isType } of graph.get(file) ?? []) {
			const cycle = isType ? undefined : visit(from, [...way, file]);
			if (cycle) return cycle;
		}
		done.add(file);
		return undefined;
	}
}
