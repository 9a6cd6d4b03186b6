import { loadedFindings } from '../../../../tools/scripts/package-gate/loaded-package.mts';
import { codex, credentialCode, loadSmallPackage, nodeCode } from './small-package.mts';

const findingsWith = async (change: Record<string, string>) => loadedFindings(await loadSmallPackage(change));

const node = (description: string) => ({ 'nodes/Demo.node.js': nodeCode('Demo', description) });
const credential = (change: string) => ({ 'credentials/DemoApi.credentials.js': credentialCode(change) });

test('a package with all that n8n shows is fine', async () => {
	expect(await findingsWith({})).toEqual([]);
});

test.each([
	[
		'an icon file is missing',
		{ 'icons/a.dark.svg': '' },
		[
			'icons/a.dark.svg, an icon of demo, is missing or is no SVG.',
			'icons/a.dark.svg, an icon of demoApi, is missing or is no SVG.',
		],
	],
	[
		'there is one icon for light and dark',
		node("icon: 'file:../icons/a.svg'"),
		['demo has no pair of icons, one light and one dark.'],
	],
	[
		'both icons are the same',
		node("icon: { light: 'file:../icons/a.svg', dark: 'file:../icons/a.svg' }"),
		['demo has the same icon for light and dark.'],
	],
	[
		'the codex is missing',
		{ 'nodes/Demo.node.json': '' },
		['demo has no codex: its .node.json is missing or cannot be read.'],
	],
	[
		'the codex is empty',
		{ 'nodes/Demo.node.json': codex({ categories: [], alias: [], resources: {} }) },
		[
			'The codex of demo has no categories.',
			'The codex of demo has no alias.',
			'The codex of demo has no primaryDocumentation.',
		],
	],
	[
		'the codex is of another node',
		{ 'nodes/Demo.node.json': codex({ node: 'n8n-nodes-small.other' }) },
		['The codex of demo is for the node n8n-nodes-small.other.'],
	],
	[
		'a node is not listed',
		{ 'nodes/Other.node.js': nodeCode('Other', '') },
		['nodes/Other.node.js is not listed under "n8n" in package.json, so n8n does not load it.'],
	],
	['a node cannot be a tool', node('usableAsTool: undefined'), ['demo is not usable as a tool.']],
	[
		'a trigger would be a tool',
		node("group: ['trigger']"),
		['demo is a trigger and cannot be usable as a tool.'],
	],
	[
		'a property is one of those that a tool gets',
		node("properties: [{ name: 'toolDescription' }]"),
		['demo has a property toolDescription, which n8n adds to every tool.'],
	],
	[
		'a property is code',
		node("properties: [{ name: 'resource', default: () => 1 }]"),
		['demo has a property that is not plain data.'],
	],
	[
		'a credential is of another package',
		node("credentials: [{ name: 'demoApi' }, { name: 'otherApi' }]"),
		['demo asks for the credential otherApi, which is not in the package.'],
	],
	[
		'a credential is bare',
		credential("documentationUrl = ''; test = undefined"),
		['demoApi has no link to its documentation.', 'demoApi has no test.'],
	],
	['a credential is used by no node', node('credentials: []'), ['demoApi is used by no node.']],
])('it is said when %s', async (_, change, expected) => {
	expect(await findingsWith(change)).toEqual(expected);
});
