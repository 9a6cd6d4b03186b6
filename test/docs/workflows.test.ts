import { bundledWorkflows } from '../../tools/n8n/workflow-file.mts';
import { codeOf, linksOf } from './markdown.mts';
import { filesIn, PAGES, pathFrom, textOf } from './repository.mts';

const bundled = bundledWorkflows();
const ofSecondPackage = filesIn('packages/ispring-learn/workflows', /\.json$/).map((path) =>
	path.replace(/^.*\//, ''),
);

it.each(['README.md', 'docs/README.ru.md'])('%s describes each bundled workflow once', (page) => {
	const linked = linksOf(textOf(page)).map(({ target }) => pathFrom(page, target));
	expect(linked.filter((target) => target.endsWith('.json')).sort()).toEqual(
		bundled.map((file) => `workflows/${file}`),
	);
});

it('pages name only workflows that are bundled', () => {
	const named = PAGES.flatMap((page) => codeOf(textOf(page)))
		.filter((code) => /^(workflows\/)?[\w-]+\.json$/.test(code))
		.map((code) => code.replace('workflows/', ''));
	expect([...new Set(named)].sort()).toEqual([...new Set([...bundled, ...ofSecondPackage])].sort());
});

it('`npm run test:n8n` runs every bundled workflow', () => {
	const parts = filesIn('tools/end-to-end/workflows', /^[\w-]+\.mts$/).map(textOf);
	const files = [...new Set(parts.join('\n').match(/(?<=')[\w-]+\.json(?=')/g))];
	expect(files.sort()).toEqual(bundled);
});

it('The README of the second package describes each of its workflows once, and `npm run test:n8n` runs them.', () => {
	const linked = linksOf(textOf('packages/ispring-learn/README.md')).map(({ target }) => target);
	const wanted = ofSecondPackage.map((file) => `workflows/${file}`).sort();
	expect(linked.filter((target) => target.endsWith('.json')).sort()).toEqual(wanted);
	const part = textOf('tools/end-to-end/workflows/ispring-learn-package.mts');
	for (const file of ofSecondPackage) expect(part).toContain(`'${file.replace('.json', '')}'`);
});
