import type { ICredentialType, INodeTypeDescription, KnownNodesAndCredentials } from 'n8n-workflow';

/** The package as n8n's loader read it, and its files. */
export interface LoadedPackage {
	packageName: string;
	types: { nodes: INodeTypeDescription[]; credentials: ICredentialType[] };
	known: KnownNodesAndCredentials;
	/** The content of each file, by its path from the root of the package. */
	files: Map<string, string>;
}

/**
 * Returns a sentence for everything that is missing in a loaded package: classes that are compiled but not listed, icons,
 * codex files, credentials, and what n8n needs to offer a node as an AI tool.
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
				.map(({ name }) => `${node.name} uses the credential ${name}, which is not in the package.`),
		]),
		...types.credentials.flatMap((credential) => [
			...iconFindings(credential.name, credential.iconUrl, loaded),
			...(credential.documentationUrl ? [] : [`${credential.name} has no documentationUrl.`]),
			// Of an OAuth 2 credential, n8n itself checks that it is connected.
			...(credential.test || credential.extends?.includes('oAuth2Api')
				? []
				: [`${credential.name} has no test.`]),
			...(credential.supportedNodes?.length ? [] : [`${credential.name} is not used by any node.`]),
		]),
	];
}

/** n8n loads what package.json lists, and silently ignores the rest. */
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
	if (typeof iconUrl !== 'object') return [`${name} has no separate icons for light and dark mode.`];
	if (iconUrl.light === iconUrl.dark) return [`${name} has the same icon for light and dark mode.`];
	return Object.values(iconUrl)
		.map((url) => url.replace(`icons/${loaded.packageName}/`, ''))
		.filter((path) => !loaded.files.get(path)?.includes('<svg'))
		.map((path) => `${path}, an icon of ${name}, is missing or is not an SVG.`);
}

/** Without its codex, a node has no category and no search terms. The loader silently ignores a codex that it cannot read. */
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
 * n8n creates the tool of a node from a deep copy of its description, appends "Tool" to the name, and adds the properties
 * below. Triggers cannot be tools (its rule node-usable-as-tool).
 */
function toolFindings(node: INodeTypeDescription, { types }: LoadedPackage): string[] {
	const { name } = node;
	if (node.group.includes('trigger')) {
		return node.usableAsTool ? [`${name} is a trigger, so it must not be usable as a tool.`] : [];
	}
	if (!node.usableAsTool) return [`${name} is not usable as a tool.`];
	const taken = ['toolDescription', 'descriptionType'].filter((added) =>
		node.properties.some((property) => property.name === added),
	);
	return [
		...taken.map((added) => `${name} has a property ${added}, which n8n adds to every tool.`),
		...(types.nodes.some((other) => other.name === `${name}Tool`)
			? [`${name}Tool is a node, so the name of ${name}'s tool is taken.`]
			: []),
		...(isPlainData(node.properties) ? [] : [`${name} has a property that is not plain data.`]),
	];
}

/** Whether it survives a copy: the editor receives it as JSON, which silently drops functions. */
function isPlainData(value: unknown): boolean {
	try {
		structuredClone(value);
		return true;
	} catch {
		return false;
	}
}
