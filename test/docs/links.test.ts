import { isFile } from '../support/is-file.mts';
import { anchorsOf, linksOf } from './markdown.mts';
import { PAGES, pathFrom, shippedText, textOf } from './repository.mts';

const isElsewhere = (target: string) => /^[a-z]+:/.test(target);

/** What is wrong with a link; undefined if it works. */
function problemOf(page: string, target: string): string | undefined {
	const [path = '', anchor] = target.split('#');
	const file = path === '' ? page : pathFrom(page, path);
	if (!isFile(file)) return `${target}: there is no ${file}`;
	if (anchor === undefined || anchorsOf(textOf(file)).includes(anchor)) return undefined;
	return `${target}: ${file} has no heading #${anchor}`;
}

describe.each(PAGES)('%s', (page) => {
	const links = linksOf(textOf(page));

	it('links only to files and headings that exist', () => {
		const inside = links.filter(({ target }) => !isElsewhere(target));
		expect(inside.flatMap(({ target }) => problemOf(page, target) ?? [])).toEqual([]);
	});

	it('links to other sites only over HTTPS', () => {
		const outside = links.filter(({ target }) => isElsewhere(target));
		expect(outside.filter(({ target }) => !/^(https:\/\/|mailto:)/.test(target))).toEqual([]);
	});

	it('has alternative text for every picture', () => {
		const pictures = links.filter(({ isPicture }) => isPicture);
		expect(pictures.filter(({ text }) => text.trim() === '')).toEqual([]);
	});
});

it('every page in docs is linked from the README', () => {
	const linked = linksOf(textOf('README.md')).map(({ target }) => target);
	expect(linked).toEqual(expect.arrayContaining(PAGES.filter((page) => page.startsWith('docs/'))));
});

it('help links in nodes and credentials lead to headings of the README', () => {
	const named = [...shippedText().matchAll(/n8n-nodes-ispring-bamboohr#([\w-]+)/g)].map(
		([, anchor = '']) => anchor,
	);
	expect(named).toContain('credentials');
	expect(anchorsOf(textOf('README.md'))).toEqual(expect.arrayContaining(named));
});
