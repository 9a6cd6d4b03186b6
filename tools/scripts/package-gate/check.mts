/**
 * Checks an unpacked package on Node 24: its files, how n8n's loader reads it, and what the README says about n8n. Prints
 * one line per finding, and exits with code 1 if there is any.
 */
import 'reflect-metadata';
import { readFileSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';
import { claimFindings } from './claims.mts';
import { importFindings } from './imported-modules.mts';
import { loadedFindings } from './loaded-package.mts';
import { packedFilesFindings, type PackedFile } from './packed-files.mts';

/** The unpacked package, the folder of its sources, and the root of the repository. */
const [packageFolder = '', sourceFolder = '', repoRoot = ''] = process.argv.slice(2);

const read = (...parts: string[]) => readFileSync(join(...parts), 'utf8');

function filesOf(folder: string): PackedFile[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => ({ path: relative(folder, file).split(sep).join('/'), text: read(file) }));
}

/** Loads the package as n8n does after an installation. If loading fails, that is the only finding. */
async function loadFindings(files: PackedFile[]): Promise<string[]> {
	const loader = new PackageDirectoryLoader(packageFolder);
	try {
		await loader.loadAll();
	} catch (error) {
		const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
		return [`n8n cannot load the package: ${why}`];
	}
	const { packageName, types, known } = loader;
	console.log(`  ${types.nodes.length} nodes and ${types.credentials.length} credentials loaded by n8n`);
	return loadedFindings({
		packageName,
		types,
		known,
		files: new Map(files.map(({ path, text }) => [path, text])),
	});
}

const files = filesOf(packageFolder);
const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
console.log(`  ${files.length} files, ${Math.round(bytes / 1024)} KB unpacked`);

const { devDependencies } = JSON.parse(read(repoRoot, 'package.json'));
const findings = [
	...packedFilesFindings(
		files,
		[repoRoot, tmpdir(), homedir()].map((folder) => `${folder}${sep}`),
	),
	...importFindings(files),
	...(await loadFindings(files)),
	...claimFindings({
		readme: read(sourceFolder, 'README.md'),
		oldestN8n: JSON.parse(read(repoRoot, 'tools', 'n8n', 'oldest', 'package.json')).dependencies.n8n,
		oldestCore: devDependencies['n8n-core-2.20'].replace('npm:n8n-core@', ''),
	}),
];
for (const finding of findings) console.error(`  ✗ ${finding}`);
// n8n-core leaves timers running.
process.exit(findings.length === 0 ? 0 : 1);
