import { dirname, posix } from 'node:path';

/** As TypeScript compiles an import or a re-export. */
const RELATIVE_REQUIRE = /\brequire\("(\.{1,2}\/[^"]+)"\)/g;

/**
 * The compiled files that some of them need, at any distance, the given ones included.
 *
 * @param entries paths relative to the package
 * @param read the text of a file, undefined when there is none
 * @returns the text of each file by its path
 * @throws Error that names a file that is required and missing
 */
export function requiredFiles(
	entries: readonly string[],
	read: (path: string) => string | undefined,
): Map<string, string> {
	const texts = new Map<string, string>();
	const add = (path: string, neededBy: string) => {
		if (texts.has(path)) return;
		const text = read(path);
		if (text === undefined) {
			throw new Error(`${path} is missing; ${neededBy} needs it. Build the package first.`);
		}
		texts.set(path, text);
		for (const [, specifier = ''] of text.matchAll(RELATIVE_REQUIRE)) {
			const target = posix.join(dirname(path), specifier);
			const file = [`${target}.js`, `${target}/index.js`].find((one) => read(one) !== undefined);
			add(file ?? `${target}.js`, path);
		}
	};
	for (const entry of entries) add(entry, 'package.json');
	return texts;
}
