import { tools, toolsImportedBy } from './tool-imports.mts';

/** The other tools that each tool may import from. A tool that is not listed may import from none. */
const ALLOWED: Record<string, string[]> = {
	n8n: ['scripts', 'simulator'],
	demo: ['n8n', 'scripts', 'simulator'],
	editor: ['n8n', 'scripts', 'simulator'],
	queue: ['n8n', 'scripts', 'simulator'],
	bench: ['n8n', 'scripts', 'simulator'],
};

it.each(tools)('tools/%s imports only from the tools that it may build on', (tool) => {
	const allowed = ALLOWED[tool] ?? [];
	expect(toolsImportedBy(tool).filter((target) => !allowed.includes(target))).toEqual([]);
});

it('the demo, the editor walk, the queue tests and the benchmark start n8n with tools/n8n', () => {
	const users = tools.filter((tool) => toolsImportedBy(tool).includes('n8n'));
	expect(users.sort()).toEqual(['bench', 'demo', 'editor', 'queue']);
});
