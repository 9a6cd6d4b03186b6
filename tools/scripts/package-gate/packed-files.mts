/** A file of the package as it would be published: its path from the root of the package, and its content. */
export interface PackedFile {
	path: string;
	text: string;
}

/**
 * Everything that may be in the package. n8n reads the compiled code, the codex files and the icons; the rest is for
 * people. Source maps and declarations are excluded: the sources that they point to are not in the package, and nobody
 * imports it from TypeScript.
 */
const allowed = [
	/^package\.json$/,
	/^(README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)$/,
	/^dist\/(credentials|nodes|src)\/([\w-]+\/)*\w[\w.-]*\.js$/,
	/^dist\/nodes\/\w+\/\w+\.node\.json$/,
	/^dist\/nodes\/\w+\/__schema__\/v[\d.]+\/\w+\/\w+\.json$/,
	/^dist\/icons\/\w[\w.-]*\.svg$/,
	/^workflows\/[\w-]+\.json$/,
];

/** Files for tests whose extension the rules above would accept. */
const forTests = /\.(test|spec)\.|(^|\/)(tests?|__tests__|__mocks__|simulator|fixtures)\//;

const required = ['package.json', 'README.md', 'LICENSE'];

/** A home folder on Linux, macOS or Windows; the path of a URL does not count. */
const homeFolder =
	/(?<![\w.-])\/(?:home|Users)\/[\w.-]+|\b[A-Za-z]:\\+Users\\+[\w.-]+|file:\/\/\/\w[^\s'"`]*/;

const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/**
 * Returns a sentence for everything that is wrong with the files of the package.
 *
 * @param machinePaths folders of the machine that packed it; no file may contain them
 */
export function packedFilesFindings(files: PackedFile[], machinePaths: string[]): string[] {
	const paths = new Set(files.map(({ path }) => path));
	return [
		...required.filter((path) => !paths.has(path)).map((path) => `${path} is missing from the package.`),
		...files.flatMap((file) => [...placeFindings(file.path), ...textFindings(file, machinePaths)]),
	];
}

function placeFindings(path: string): string[] {
	if (forTests.test(path)) return [`${path} is for tests and must not be published.`];
	if (allowed.some((pattern) => pattern.test(path))) return [];
	return [`${path} must not be published: correct "files" in package.json, or allow it in packed-files.mts.`];
}

function textFindings({ path, text }: PackedFile, machinePaths: string[]): string[] {
	const named = machinePaths.find((folder) => text.includes(folder)) ?? homeFolder.exec(text)?.[0];
	return [
		...(named === undefined ? [] : [`${path} contains a path of the machine that built it: ${named}`]),
		...(privateKey.test(text) ? [`${path} contains a private key.`] : []),
	];
}
