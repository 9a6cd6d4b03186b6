import { operationsOf, nodes, shownNames } from './described.mts';
import { codeOf, emphasisOf, tablesOf } from './markdown.mts';
import { shippedText, textOf } from './repository.mts';

/** Names in the user interfaces of n8n, BambooHR, and GitHub, and of the systems themselves. */
const ELSEWHERE = [
	...['Settings', 'Community nodes', 'Install', '⋯', 'Import from File', 'Execute workflow', 'Executions'],
	...['Error Trigger', 'Error Workflow', 'On Error', 'Loop Over Items', 'Overview', 'Data tables'],
	...['Send Email', 'Send and Wait for Response', 'Remove Duplicates', 'Approval', 'Approve', 'Decline'],
	...['Always Output Data', 'Form Trigger', 'Attachments'],
	...['Form', 'Form Ending', 'Basic Auth', 'Require Workflow Execute Permission', 'Allow access'],
	...['BambooHR', 'API Keys', 'Add New Key', 'Training', 'Active', 'Inactive', 'Reports to'],
	// Answers on the pages of the HR console, and choices of its first page.
	...['Do it', 'Leave it', 'Explain a person', 'Preview and apply enrollments'],
	'Who lacks which training',
	...['Undo the last run'],
	...['iSpring Learn', 'BambooHR ID', 'Security', 'Report a vulnerability', 'English', 'Русский'],
];

const PAGES_WITH_NAMES = [
	'README.md',
	'docs/README.ru.md',
	'docs/operating.md',
	'docs/first-live-run.md',
	'docs/mapping.md',
	'docs/personal-data.md',
	'docs/decisions.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'CHANGELOG.md',
];

/** Words from package.json. */
const OF_NPM = ['dependencies'];

const names = shownNames();
const shipped = shippedText();
const isName = (text: string) => /^(⋯|[A-Z]|i[A-Z])[\w ⋯-]*$/.test(text);

describe.each(PAGES_WITH_NAMES)('%s', (page) => {
	const text = textOf(page);
	const emphasised = emphasisOf(text);

	it('emphasizes only names that n8n or one of the systems shows', () => {
		const named = emphasised.flatMap((words) => words.split(' → ')).filter(isName);
		const unknown = named.filter((name) => !names.has(name) && !ELSEWHERE.includes(name));
		expect(unknown).toEqual([]);
	});

	it('quotes messages word for word', () => {
		const quoted = emphasised
			.filter((words) => words.includes('…'))
			.flatMap((words) => words.split(/[…;:]/))
			.map((piece) => piece.trim())
			.filter((piece) => piece.includes(' '));
		expect(quoted.filter((piece) => !shipped.includes(piece) && !names.has(piece))).toEqual([]);
	});

	it('names only fields, statuses, and tables that exist in the code', () => {
		const words = codeOf(text).filter((code) => /^[a-z]+([A-Z_][A-Za-z_]*)?$/.test(code));
		const ours = words.filter((word) => !OF_NPM.includes(word));
		expect(ours.filter((word) => !new RegExp(`\\b${word}\\b`).test(shipped))).toEqual([]);
	});
});

describe.each(['README.md', 'docs/README.ru.md'])('%s', (page) => {
	it.each(nodes.slice(0, 3).map((node) => [node.displayName, node] as const))(
		'lists exactly the operations of %s',
		(displayName, node) => {
			const table = tablesOf(textOf(page)).find(({ heading }) => heading === displayName);
			const offered: Record<string, string[]> = {};
			let resource = '';
			for (const [first = '', second = ''] of table?.rows ?? []) {
				resource = first || resource;
				const operations = second.replaceAll('*', '').split(', ');
				offered[resource] = [...(offered[resource] ?? []), ...operations].sort();
			}
			expect(offered).toEqual(operationsOf(node));
		},
	);

	it('has a section for every node', () => {
		const lines = textOf(page)
			.split('\n')
			.filter((line) => line.startsWith('### '));
		for (const { displayName } of nodes) expect(lines.join('\n')).toContain(displayName);
	});
});
