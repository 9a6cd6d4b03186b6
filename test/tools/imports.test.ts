import { tools, toolsImportedBy } from './tool-imports.mts';

/** The other tools that each tool may import from. A tool that is not listed may import from none. */
const ALLOWED: Record<string, string[]> = {
	mailbox: ['simulator'],
	n8n: ['mailbox', 'scripts', 'simulator'],
	demo: ['mailbox', 'n8n', 'scripts', 'simulator'],
	// The forms of n8n are tried in the browser of the editor walk.
	'end-to-end': ['editor', 'mailbox', 'n8n', 'scripts', 'simulator'],
	editor: ['mailbox', 'n8n', 'scripts', 'simulator'],
	queue: ['n8n', 'scripts', 'simulator'],
	bench: ['n8n', 'scripts', 'simulator'],
};

it.each(tools)('tools/%s imports only from the tools that it may build on', (tool) => {
	const allowed = ALLOWED[tool] ?? [];
	expect(toolsImportedBy(tool).filter((target) => !allowed.includes(target))).toEqual([]);
});

it('all commands with a real n8n start it with tools/n8n', () => {
	const users = tools.filter((tool) => toolsImportedBy(tool).includes('n8n'));
	expect(users.sort()).toEqual(['bench', 'demo', 'editor', 'end-to-end', 'queue']);
});
