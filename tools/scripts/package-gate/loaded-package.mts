import type { ICredentialType, INodeTypeDescription, KnownNodesAndCredentials } from 'n8n-workflow';

/** What n8n's loader made of the package, and the files that it had. */
export interface LoadedPackage {
	packageName: string;
	types: { nodes: INodeTypeDescription[]; credentials: ICredentialType[] };
	known: KnownNodesAndCredentials;
	/** Text by path from the root of the package. */
	files: Map<string, string>;
}

/**
 * What n8n would miss in the package that it loaded, a sentence for each: classes that are compiled but not
 * listed, icons, codex, credentials, and the way to the AI tool. Empty means nothing.
 */
export function loadedFindings(loaded: LoadedPackage): string[] {
	const { types } = loaded;
	return [
		...unlistedFindings(loaded),
		...types.nodes.flatMap((node) => [
			...iconFindings(node.name, node.iconUrl, loaded),
			...codexFindings(node, loaded),
			...toolFindings(node, loaded),
			...(node.credentials ?? [])
				.filter(({ name }) => !types.credentials.some((credential) => credential.name === name))
				.map(({ name }) => `${node.name} asks for the credential ${name}, which is not in the package.`),
		]),
		...types.credentials.flatMap((credential) => [
			...iconFindings(credential.name, credential.iconUrl, loaded),
			...(credential.documentationUrl ? [] : [`${credential.name} has no link to its documentation.`]),
			...(credential.test ? [] : [`${credential.name} has no test.`]),
			...(credential.supportedNodes?.length ? [] : [`${credential.name} is used by no node.`]),
		]),
	];
}

/** n8n loads what package.json lists, and says nothing of the rest. */
function unlistedFindings({ files, known }: LoadedPackage): string[] {
	const listed = new Set(
		[...Object.values(known.nodes), ...Object.values(known.credentials)].map(({ sourcePath }) => sourcePath),
	);
	return [...files.keys()]
		.filter((path) => /\.(node|credentials)\.js$/.test(path) && !listed.has(path))
		.map((path) => `${path} is not listed under "n8n" in package.json, so n8n does not load it.`);
}

function iconFindings(
	name: string,
	iconUrl: INodeTypeDescription['iconUrl'],
	loaded: LoadedPackage,
): string[] {
	if (typeof iconUrl !== 'object') return [`${name} has no pair of icons, one light and one dark.`];
	if (iconUrl.light === iconUrl.dark) return [`${name} has the same icon for light and dark.`];
	return Object.values(iconUrl)
		.map((url) => url.replace(`icons/${loaded.packageName}/`, ''))
		.filter((path) => !loaded.files.get(path)?.includes('<svg'))
		.map((path) => `${path}, an icon of ${name}, is missing or is no SVG.`);
}

/**
 * Without its codex a node has no category and no search words. The loader drops a codex that it cannot read
 * without a word.
 */
function codexFindings({ name, codex }: INodeTypeDescription, { packageName, known, files }: LoadedPackage) {
	if (!codex) return [`${name} has no codex: its .node.json is missing or cannot be read.`];
	const missing = [
		...(codex.categories?.length ? [] : ['categories']),
		...(codex.alias?.length ? [] : ['alias']),
		...(codex.resources?.primaryDocumentation?.length ? [] : ['primaryDocumentation']),
	];
	const file = files.get(`${known.nodes[name]?.sourcePath}on`) ?? '{}';
	const named: unknown = JSON.parse(file).node;
	return [
		...missing.map((part) => `The codex of ${name} has no ${part}.`),
		...(named === `${packageName}.${name}` ? [] : [`The codex of ${name} is for the node ${String(named)}.`]),
	];
}

/**
 * n8n makes the tool of a node from a deep copy of its description, under the name with "Tool" at its end, and
 * adds the properties below. Triggers cannot be tools (its rule node-usable-as-tool).
 */
function toolFindings(node: INodeTypeDescription, { types }: LoadedPackage): string[] {
	const { name } = node;
	if (node.group.includes('trigger')) {
		return node.usableAsTool ? [`${name} is a trigger and cannot be usable as a tool.`] : [];
	}
	if (!node.usableAsTool) return [`${name} is not usable as a tool.`];
	const taken = ['toolDescription', 'descriptionType'].filter((added) =>
		node.properties.some((property) => property.name === added),
	);
	return [
		...taken.map((added) => `${name} has a property ${added}, which n8n adds to every tool.`),
		...(types.nodes.some((other) => other.name === `${name}Tool`)
			? [`${name}Tool is a node, so the tool of ${name} gets no name of its own.`]
			: []),
		...(isPlainData(node.properties) ? [] : [`${name} has a property that is not plain data.`]),
	];
}

/** Whether it can be copied whole: the editor gets it as JSON, where functions are lost without a word. */
function isPlainData(value: unknown): boolean {
	try {
		structuredClone(value);
		return true;
	} catch {
		return false;
	}
}
