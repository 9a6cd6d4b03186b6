import { loadedFindings } from '../../../../tools/scripts/package-gate/loaded-package.mts';
import { codex, credentialCode, loadSmallPackage, nodeCode } from './small-package.mts';

const findingsWith = async (change: Record<string, string>) => loadedFindings(await loadSmallPackage(change));

const node = (description: string) => ({ 'nodes/Demo.node.js': nodeCode('Demo', description) });
const credential = (change: string) => ({ 'credentials/DemoApi.credentials.js': credentialCode(change) });

test('a complete package has no findings', async () => {
	expect(await findingsWith({})).toEqual([]);
});

test.each([
	[
		'an icon file is missing',
		{ 'icons/a.dark.svg': '' },
		[
			'icons/a.dark.svg, an icon of demo, is missing or is not an SVG.',
			'icons/a.dark.svg, an icon of demoApi, is missing or is not an SVG.',
		],
	],
	[
		'a node has one icon for light and dark mode',
		node("icon: 'file:../icons/a.svg'"),
		['demo has no separate icons for light and dark mode.'],
	],
	[
		'both icons of a node are the same',
		node("icon: { light: 'file:../icons/a.svg', dark: 'file:../icons/a.svg' }"),
		['demo has the same icon for light and dark mode.'],
	],
	[
		'a node has no codex',
		{ 'nodes/Demo.node.json': '' },
		['demo has no codex: its .node.json is missing or cannot be read.'],
	],
	[
		'a codex is empty',
		{ 'nodes/Demo.node.json': codex({ categories: [], alias: [], resources: {} }) },
		[
			'The codex of demo has no categories.',
			'The codex of demo has no alias.',
			'The codex of demo has no primaryDocumentation.',
		],
	],
	[
		'a codex belongs to another node',
		{ 'nodes/Demo.node.json': codex({ node: 'n8n-nodes-small.other' }) },
		['The codex of demo is for the node n8n-nodes-small.other.'],
	],
	[
		'a node is not listed in package.json',
		{ 'nodes/Other.node.js': nodeCode('Other', '') },
		['nodes/Other.node.js is not listed under "n8n" in package.json, so n8n does not load it.'],
	],
	['a node is not usable as a tool', node('usableAsTool: undefined'), ['demo is not usable as a tool.']],
	[
		'a trigger is usable as a tool',
		node("group: ['trigger']"),
		['demo is a trigger, so it must not be usable as a tool.'],
	],
	[
		'a property has the name of one that n8n adds to tools',
		node("properties: [{ name: 'toolDescription' }]"),
		['demo has a property toolDescription, which n8n adds to every tool.'],
	],
	[
		'a property contains a function',
		node("properties: [{ name: 'resource', default: () => 1 }]"),
		['demo has a property that is not plain data.'],
	],
	[
		'a node uses a credential of another package',
		node("credentials: [{ name: 'demoApi' }, { name: 'otherApi' }]"),
		['demo uses the credential otherApi, which is not in the package.'],
	],
	[
		'a credential has neither documentation nor a test',
		credential("documentationUrl = ''; test = undefined"),
		['demoApi has no documentationUrl.', 'demoApi has no test.'],
	],
	['no node uses a credential', node('credentials: []'), ['demoApi is not used by any node.']],
])('a finding is reported when %s', async (_, change, expected) => {
	expect(await findingsWith(change)).toEqual(expected);
});
