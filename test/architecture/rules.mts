import { findCycle, loadedWith, type ImportGraph } from './imports.mts';

/** What each part of the code may know of the others. Every function returns one line for each breach. */

const isIn = (folder: string) => (path: string) => path.startsWith(folder);
const isPlan = (path: string) =>
	/^src\/(people|learning|enrollment|compliance)\/(plan|rules|assess|suggest)\//.test(path);
const isOurs = isIn('src/');

/** Packages that decisions may use: they compute, and reach nothing outside. */
const PURE_PACKAGES = ['lodash', 'luxon', 'zod/v3'];

/**
 * Decisions are pure functions: nothing that their files load, at any distance, sends a request or comes from n8n. Types are
 * not loaded, and so not counted.
 */
export function plansThatReachOutside(graph: ImportGraph): string[] {
	const isOutside = (path: string) =>
		isIn('src/http/')(path) || isIn('nodes/')(path) || !(isOurs(path) || PURE_PACKAGES.includes(path));
	return [...graph.keys()]
		.filter(isPlan)
		.flatMap((plan) =>
			[...loadedWith(plan, graph)].filter(([loaded]) => isOutside(loaded)).map(([, way]) => way.join(' > ')),
		);
}

/** Every way to ask what time it is. `new Date(text)` and `DateTime.fromISO(text)` compute, and are fine. */
const CLOCK =
	/\b(?:Date|DateTime)\.now\b|\bnew Date(?:\(\s*\)|(?!\s*\())|\bDateTime\.(?:local|utc)\(\s*\)|\bperformance\.now\b/;

/** Decisions are told what day it is. */
export function plansWithClock(sources: ReadonlyMap<string, string>): string[] {
	return [...sources].filter(([path, text]) => isPlan(path) && CLOCK.test(text)).map(([path]) => path);
}

/** Decisions are handed what was read, and neither read nor write anything. */
export function plansWithTransport(sources: ReadonlyMap<string, string>): string[] {
	return [...sources]
		.filter(([path, text]) => isPlan(path) && /\b(?:Transport|Clients)\b/.test(text))
		.map(([path]) => path);
}

/** Each folder, and what its files may not import, types included. */
const FORBIDDEN: Array<
	[name: string, isSource: (path: string) => boolean, mayNot: (path: string) => boolean]
> = [
	['src knows nothing of the nodes', isOurs, (path) => /^(nodes|credentials)\//.test(path)],
	['plans know nothing of reading and applying', isPlan, (path) => /\/(read|apply)\//.test(path)],
	[
		'src/users serves the sync',
		isIn('src/users/'),
		(path) => /^src\/(people|learning|enrollment|compliance)\//.test(path),
	],
	['src/text knows only itself', isIn('src/text/'), (path) => isOurs(path) && !isIn('src/text/')(path)],
];

export function forbiddenImports(graph: ImportGraph): string[] {
	return FORBIDDEN.flatMap(([name, isSource, mayNot]) =>
		[...graph]
			.filter(([path]) => isSource(path))
			.flatMap(([path, imports]) =>
				imports.filter(({ from }) => mayNot(from)).map(({ from }) => `${name}: ${path} > ${from}`),
			),
	);
}

/** n8n decides whether zod 3 or zod 4 has the bare name. */
export function otherZodImports(graph: ImportGraph): string[] {
	return [...graph].flatMap(([path, imports]) =>
		imports
			.filter(({ from }) => /^zod(\/|$)/.test(from) && from !== 'zod/v3')
			.map(({ from }) => `${path} > ${from}`),
	);
}

export function cycles(graph: ImportGraph): string[] {
	const cycle = findCycle(graph);
	return cycle ? [cycle.join(' > ')] : [];
}
