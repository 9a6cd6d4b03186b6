/** A file of the package as it would be published: its path from the root of the package, and what is in it. */
export interface PackedFile {
	path: string;
	text: string;
}

/**
 * All that may be in the package. n8n reads the compiled code, the codex files and the icons; people read the
 * rest. Source maps and declarations stay out: the sources that they point to are not in the package, and nobody
 * imports it from TypeScript.
 */
const allowed = [
	/^package\.json$/,
	/^README(\.[a-z-]+)?\.md$/,
	/^(LICENSE|CHANGELOG\.md|SECURITY\.md)$/,
	/^dist\/(credentials|nodes|src)\/([\w-]+\/)*\w[\w.-]*\.js$/,
	/^dist\/nodes\/\w+\/\w+\.node\.json$/,
	/^dist\/icons\/\w[\w.-]*\.svg$/,
	/^workflows\/[\w-]+\.json$/,
];

/** What the rules above would let through by its ending. */
const forTests = /\.(test|spec)\.|(^|\/)(tests?|__tests__|__mocks__|simulator|fixtures)\//;

const required = ['package.json', 'README.md', 'LICENSE'];

/** A home folder of Linux, macOS or Windows. The path of a web address does not count. */
const homeFolder =
	/(?<![\w.-])\/(?:home|Users)\/[\w.-]+|\b[A-Za-z]:\\+Users\\+[\w.-]+|file:\/\/\/\w[^\s'"`]*/;

const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/**
 * What is wrong with the files of the package, a sentence for each. Empty means nothing.
 *
 * @param machinePaths folders of the machine that packed it; none of them may be named in a file
 */
export function packedFilesFindings(files: PackedFile[], machinePaths: string[]): string[] {
	const paths = new Set(files.map(({ path }) => path));
	return [
		...required.filter((path) => !paths.has(path)).map((path) => `${path} is missing from the package.`),
		...files.flatMap((file) => [...placeFindings(file.path), ...textFindings(file, machinePaths)]),
	];
}

function placeFindings(path: string): string[] {
	if (forTests.test(path)) return [`${path} is for tests and must not ship.`];
	if (allowed.some((pattern) => pattern.test(path))) return [];
	return [`${path} must not ship: look at "files" in package.json, or allow it in packed-files.mts.`];
}

function textFindings({ path, text }: PackedFile, machinePaths: string[]): string[] {
	const named = machinePaths.find((folder) => text.includes(folder)) ?? homeFolder.exec(text)?.[0];
	return [
		...(named === undefined ? [] : [`${path} names a path of the machine that built it: ${named}`]),
		...(privateKey.test(text) ? [`${path} holds a private key.`] : []),
	];
}
